import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeAttribute, escapeText, stripForbidden } from '../../src/content/escape.ts'

const anyString = fc.string({ unit: 'binary' })
const brokenString = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))

describe('removing characters that XML forbids', () => {
  it.each([
    ['XML 2.2 [2]: NUL and control characters', 'a\0b\x08c\x0bd\x0ce\x1ff', 'abcdef'],
    ['XML 2.2 [2]: tab and line feed stay', 'a\tb\nc', 'a\tb\nc'],
    ['XML 2.11: line ends are LF', 'a\r\nb\rc', 'a\nb\nc'],
    ['XML 2.2 [2]: lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['a pair of surrogates stays', 'a😀b', 'a😀b'],
    ['XML 2.2 [2]: U+FFFE and U+FFFF', 'a\ufffeb\uffffc', 'abc'],
    ['DEL and C1 controls', 'a\x7fb\x85c\x92d', 'abcd'],
    ['the replacement character', 'caf\ufffd', 'caf'],
    ['markup is no concern of it', '<b>&amp;]]>', '<b>&amp;]]>'],
  ])('%s', (_clause, input, expected) => {
    expect(stripForbidden(input)).toBe(expected)
  })

  it('leaves only characters that XML 1.0 allows, and is idempotent', () => {
    fc.assert(
      fc.property(brokenString, (text) => {
        const stripped = stripForbidden(text)
        expect(stripped).toMatch(/^[\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
        expect(stripForbidden(stripped)).toBe(stripped)
      }),
    )
  })
})

describe('escaping', () => {
  it.each([
    ['markup', 'a <3 b & c > d', 'a &lt;3 b &amp; c &gt; d'],
    ['an entity written literally', '&amp;', '&amp;amp;'],
    ['quotes stay in text', '"\'', '"\''],
  ])('escapes %s in text', (_case, input, expected) => {
    expect(escapeText(input)).toBe(expected)
  })

  it('prevents any text from ending an attribute or starting a tag', () => {
    fc.assert(fc.property(anyString, (text) => !/["<>]/.test(escapeAttribute(text))))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIGIT, kindsOf, LETTER, MARK, NUMBER, SPACE, UPPER } from '../../src/content/characters.ts'
import { unitsOf } from '../../src/content/units.ts'
import { countWords } from '../../src/content/word-count.ts'

/** Texts of what words are made of, and of what stands between them, in several scripts. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'aB7 .-’é́½你ตαع\u{1d400}\u{1f600}\n') }),
)

describe('kinds of characters', () => {
  test.each([
    [LETTER, /[\p{L}\p{M}]/u],
    [MARK, /\p{M}/u],
    [UPPER, /\p{Lu}/u],
    [DIGIT, /\p{Nd}/u],
    [NUMBER, /[\p{Nl}\p{No}]/u],
    [SPACE, /\s/],
  ])('kind %i is what %s matches', (kind, expression) => {
    for (let unit = 0; unit < 0x10000; unit++) {
      if (((kindsOf(unit) & kind) !== 0) !== expression.test(String.fromCharCode(unit))) expect(unit).toBe(kind)
    }
  })

  test('the end of a text has no kind', () => {
    expect(kindsOf(''.charCodeAt(0))).toBe(0)
  })
})

describe('the units of a text', () => {
  test('are those of the last text, whatever its length', () => {
    for (const text of ['a’b', 'c'.repeat(30_000), 'é\ud800', '', `${'x'.repeat(50)}\udc00`, 'a’b']) {
      const units = unitsOf(text)
      expect(String.fromCharCode(...units.subarray(0, text.length))).toBe(text)
    }
  })
})

test('words are counted as the expression for words finds them', () => {
  const spaced = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
  const unspaced = /[\p{Script=Han}\p{Script=Thai}]/gu
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(
        !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(
          text,
        ),
      )
      const [words, characters] = [text.replace(unspaced, ' ').match(spaced) ?? [], text.match(unspaced) ?? []]
      expect(countWords(text)).toBe(words.length + Math.ceil(characters.length / 2))
    }),
  )
})

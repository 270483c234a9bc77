import { describe, expect, it, test } from 'vitest'
import { withoutClearSignature } from '../../../src/ingest/mail/clear-signed.ts'
import { joinFlowed } from '../../../src/ingest/mail/flowed-text.ts'
import { parseHeaderValue } from '../../../src/ingest/mime/header-value.ts'
import { contentOf, leavesOf, type MessagePart } from '../../../src/ingest/mime/message-part.ts'
import { isMessage, parseMessage } from '../../../src/ingest/mime/parse-message.ts'
import { decodeTransfer } from '../../../src/ingest/mime/transfer-encoding.ts'

const parse = (...lines: string[]) => parseMessage(Buffer.from(lines.join('\r\n')))
const told = (part: MessagePart): unknown =>
  part.type.startsWith('multipart/') ? [part.type, ...part.children.map(told)] : `${part.type}: ${contentOf(part)}`

describe('the parts of a message (RFC 2046)', () => {
  it.each<[string, string[], unknown]>([
    ['one alone', ['Subject: x', '', 'one', 'two'], 'text/plain: one\r\ntwo'],
    [
      'several',
      [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        'preamble',
        '--b',
        '',
        'one',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>',
        '--b--',
        'epilogue',
      ],
      ['multipart/mixed', 'text/plain: one', 'text/html: <p>'],
    ],
    [
      'nested ones',
      [
        'Content-Type: multipart/mixed; boundary="a"',
        '',
        '--a',
        'Content-Type: multipart/alternative; boundary="a-b"',
        '',
        '--a-b',
        '',
        'one',
        '--a-b--',
        '',
        '--a',
        '',
        'two',
        '--a--',
      ],
      ['multipart/mixed', ['multipart/alternative', 'text/plain: one'], 'text/plain: two'],
    ],
    [
      'a nested one that is not ended',
      [
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        'Content-Type: multipart/mixed; boundary=c',
        '',
        '--c',
        '',
        'one',
        '--a',
        '',
        'two',
        '--a--',
      ],
      ['multipart/mixed', ['multipart/mixed', 'text/plain: one'], 'text/plain: two'],
    ],
    [
      'white space behind a boundary',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b \t', '', 'one', '--b-- '],
      ['multipart/mixed', 'text/plain: one'],
    ],
    [
      'a line that only begins like a boundary',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', '--bc', '--b--'],
      ['multipart/mixed', 'text/plain: --bc'],
    ],
    [
      'a part without a header',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/html', '--b', '', 'one', '--b--'],
      ['multipart/mixed', 'text/html: ', 'text/plain: one'],
    ],
    ['no boundary at all', ['Content-Type: multipart/mixed', '', 'one'], 'text/plain: one'],
    [
      'a digest',
      ['Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: x', '--b--'],
      ['multipart/digest', 'message/rfc822: Subject: x'],
    ],
    [
      'a line of a mailbox above it',
      ['From ann@b.example Mon Jan 12 2026', 'Subject: x', '', 'one'],
      'text/plain: one',
    ],
  ])('%s', (_, lines, expected) => {
    expect(told(parse(...lines))).toEqual(expected)
  })

  test('lines may end with a line feed alone', () => {
    const lines = ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'one', '', '--b--']
    expect(told(parseMessage(Buffer.from(lines.join('\n'))))).toEqual(['multipart/mixed', 'text/plain: one\n'])
  })

  test('a part that the file ends in is cut', () => {
    const lines = ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'one', '--b', '', 'two']
    expect(leavesOf(parse(...lines)).map(({ isCut }) => isCut)).toEqual([false, true])
  })

  test.each([
    ['ten thousand levels', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(10_000)],
    ['a million parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(1_000_000)}`],
    ['a million fields', 'X-Field: x\n'.repeat(1_000_000)],
  ])('a message of %s is none', (_, text) => {
    expect(() => parseMessage(Buffer.from(text))).toThrow('has more parts, or longer headers, than any message')
  })

  test.each([
    ['Subject: x', true],
    ['\ufeffFrom: x', true],
    ['From ann Mon\nSubject: x', true],
    ['1234  \nSubject: x', true],
    ['<html>', false],
    ['Dear all', false],
    ['', false],
  ])('begins like a message: %j', (text, expected) => {
    expect(isMessage(Buffer.from(text))).toBe(expected)
  })
})

test.each<[string, string, Record<string, string>]>([
  ['text/plain; charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['Text/HTML;Charset="UTF-8" ; format = flowed', 'text/html', { charset: 'UTF-8', format: 'flowed' }],
  ['multipart/mixed (mixed); boundary="a;b\\"c"', 'multipart/mixed', { boundary: 'a;b"c' }],
  ['a/b; name*0="one "; name*1="two"', 'a/b', { name: 'one two' }],
  ["a/b; name*=utf-8'de'B%C3%BCro.pdf", 'a/b', { name: 'Büro.pdf' }],
  ["a/b; name*0*=utf-8''B%C3%BC; name*1=ro", 'a/b', { name: 'Büro' }],
  ['a/b; x=1; x=2; y', 'a/b', { x: '1' }],
  ['a/b; name="open', 'a/b', { name: 'open' }],
])('the value of a field: %s', (text, value, parameters) => {
  const read = parseHeaderValue(text)
  expect([read.value, Object.fromEntries(read.parameters)]).toEqual([value, parameters])
})

test.each([
  ['quoted-printable', 'Caf=C3=A9 =\r\nau lait  \r\nend', 'Café au lait\nend'],
  ['quoted-printable', 'a=b =3D =zz =', 'a=b = =zz '],
  ['base64', 'Q2Fm\r\nw6k=\r\n', 'Café'],
  ['8bit', 'a=20b', 'a=20b'],
])('%s: %j', (encoding, text, expected) => {
  expect(decodeTransfer(Buffer.from(text), encoding).toString()).toBe(expected)
})

test.each([
  ['one \ntwo\nthree', false, 'one two\nthree'],
  ['一 \n二', true, '一二'],
  ['> a \n> b\nc', false, '> a b\nc'],
  ['text \n-- \nAnn', false, 'text \n-- \nAnn'],
  [' From here', false, 'From here'],
])('flowed text %j', (text, deletesSpace, expected) => {
  expect(joinFlowed(text, deletesSpace)).toBe(expected)
})

test('a signature in the text itself is removed, and the hyphens that protect lines from it', () => {
  const text = '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\none\n- -- \nAnn\n-----BEGIN PGP SIGNATURE-----\nabc'
  expect(withoutClearSignature(text).trim()).toBe('one\n-- \nAnn')
})

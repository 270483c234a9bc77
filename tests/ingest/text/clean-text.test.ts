import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../src/ingest/text/clean-text.ts'
import { decodeTwice } from '../../../src/ingest/text/encoded-twice.ts'
import { decodeLeftovers } from '../../../src/ingest/text/leftover-entities.ts'
import { anyText } from '../any-text.ts'

test.each([
  ['NFD', 'cafe\u0301', 'café'],
  ['CRLF and CR', 'a\r\nb\rc', 'a\nb\nc'],
  ['NEL, LS, PS, form feed, vertical tab', 'a\u0085b\u2028c\u2029d\fe\vf', 'a\nb\nc\nd\ne\nf'],
  ['soft hyphen and zero-width space', 'exa\u00adm\u200bple', 'example'],
  ['byte order mark inside', 'a\ufeffb', 'ab'],
  ['no-break space', 'a\u00a0b', 'a b'],
  ['spaces of other widths', 'a\u2003b\u2009c\u205fd', 'a b c d'],
  [
    'French punctuation keeps its spaces',
    '«\u00a0Quoi\u202f?\u00a0» dit-il\u00a0: oui\u202f!',
    '«\u00a0Quoi\u202f?\u00a0» dit-il\u00a0: oui\u202f!',
  ],
  ['numbers keep theirs', '10\u202f000 et 5\u00a0%', '10\u202f000 et 5\u00a0%'],
  ['the space of Chinese and Japanese is kept', '記者\u3000山田', '記者\u3000山田'],
  ['Persian joiners are kept', 'می\u200cشود', 'می\u200cشود'],
  ['emoji joiners are kept', '👩\u200d🔬', '👩\u200d🔬'],
  ['joiners between Latin letters are left over', 'a\u200cb \u200d c', 'ab  c'],
  ['marks of direction without a scope', '\u200fשלום\u200e', 'שלום'],
  ['balanced isolates are kept', 'a \u2067שלום\u2069 b', 'a \u2067שלום\u2069 b'],
  ['an override that is not closed on its line', 'a\u202eb\nc', 'ab\nc'],
  ['control characters', 'a\u0000\u0001b\u009fc\u007f', 'abc'],
  ['the end of a cell separates words', 'a\u0007b', 'a b'],
  ["a word processor's firm and optional hyphens", 'twenty\u001eone co\u001fop', 'twenty\u2011one coop'],
  ['noncharacters and lost bytes', 'a\uffffb\ufdd0c\ufffdd', 'abcd'],
  ['a lone surrogate', 'a\ud800b', 'ab'],
  ['tabs stay', 'a\tb', 'a\tb'],
])('%s', (_, text, expected) => {
  expect(cleanText(text)).toBe(expected)
})

test('cleaning twice changes nothing, and leaves NFC without surrogates', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const cleaned = cleanText(text)
      // What is dropped may have stood between the halves of a character that looks encoded twice: "Â\u00ad¡".
      fc.pre(decodeTwice(cleaned) === cleaned)
      expect(cleanText(cleaned)).toBe(cleaned)
      expect(cleaned.normalize('NFC')).toBe(cleaned)
      expect(cleaned.isWellFormed()).toBe(true)
    }),
  )
})

test.each([
  ['a name within a word', 'L&rsquo;&eacute;t&eacute; &agrave;&nbsp;Paris', 'L’été à\u00a0Paris'],
  ['a number within a word', 'l&#39;homme l&#x2019;&#233;t&#233;', "l'homme l’été"],
  ['alone on its line', 'a\n&nbsp;\nb', 'a\n\u00a0\nb'],
  ['written about', 'Write &nbsp; for a space, "&eacute;" for é.', 'Write &nbsp; for a space, "&eacute;" for é.'],
  ['a text about markup', 'Type &amp; for &, word&nbsp;word.', 'Type &amp; for &, word&nbsp;word.'],
  ['an ampersand is what was written', 'AT&amp;T', 'AT&amp;T'],
  ['an unknown name', 'a&foo;b', 'a&foo;b'],
  ['a control character', 'a&#7;b&#0;c&#xd800;', 'a&#7;b&#0;c&#xd800;'],
])('leftover references: %s', (_, text, expected) => {
  expect(decodeLeftovers(text)).toBe(expected)
})

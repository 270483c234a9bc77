import { expect, test } from 'vitest'
import { joinLines, toOneLine } from '../../src/content/one-line.ts'

test.each([
  ['lines and tabs', ' a\t b\r\n c ', 'a b c'],
  ['French marks', 'Qui\u{202f}? «\u{a0}Moi\u{a0}»\u{202f}!', 'Qui\u{202f}? «\u{a0}Moi\u{a0}»\u{202f}!'],
  ['thousands', '10\u{202f}000\u{a0}€', '10\u{202f}000\u{a0}€'],
  ['no-break spaces as padding', 'a\u{a0}\u{a0}b \u{a0}c\u{a0}', 'a b c'],
])('%s', (_, text, expected) => {
  expect(toOneLine(text)).toBe(expected)
})

test.each([
  ['line ends', 'a\nb\n\nc', 'a b c'],
  ['line ends and the spaces around them', 'a \t\n \u{a0}b', 'a b'],
  ['spaces within a line, which stay', 'a  b\tc\nd', 'a  b\tc d'],
])('line ends as spaces: %s', (_, text, expected) => {
  expect(joinLines(text)).toBe(expected)
})

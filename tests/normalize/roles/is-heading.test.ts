import { describe, expect, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const ABOVE = [
  'The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it in a yard.',
  'The engine is from a tug that never went to sea, and the man who built it says that it has been waiting for this.',
]
const BELOW = [
  'The bridge, which was to replace the ferry, has been put off until the spring after next, and nobody knows who will pay.',
  'Until then the people of the village take the boat, and those with a car go round by the old road, which takes an hour.',
]

function roleOf(line: string, above = ABOVE, below = BELOW, gap = '\n'): string | undefined {
  const lines = ['The ferry is back on the river', 'By Ann Lee', '3 May 2023', ...above, line, ...below]
  const text = lines.join(gap)
  return normalize(textDocument(text)).roles.find(({ line: number }) => text.split('\n')[number - 1] === line)?.role
}

describe('in a text without blank lines, a subheading is', () => {
  test.each([
    'A bridge too far',
    'Fourteen kilometres by car',
    '“We need an engineer”',
    'NOBODY TO PAY',
    'The bridge of 2031',
    '2. The bridge',
  ])('a short line between two paragraphs: %s', (line) => {
    expect(roleOf(line)).toBe('heading')
  })

  test.each([
    ['a sentence', 'Nobody knows who will pay.'],
    ['a label', 'The bridge: a timeline'],
    ['the rest of a sentence', 'and nobody knows who will pay'],
    ['an address', 'www.tarn.example'],
    ['a date', '4 May 2023'],
  ])('not %s: %s', (_, line) => {
    expect(roleOf(line)).not.toBe('heading')
  })

  test('not a line above another short one, which may be a list', () => {
    expect(roleOf('A bridge too far', ABOVE, ['A boat', ...BELOW])).not.toBe('heading')
  })

  test.each([
    ['amounts', 'Ingredients', ABOVE, ['200 g of flour', '2 eggs', '100 ml of milk']],
    [
      'steps, below amounts',
      'Method',
      [...ABOVE, '200 g of flour', '2 eggs'],
      ['1. Mix it all.', '2. Wait.', '3. Bake.'],
    ],
    ['bullets', 'What to bring', ABOVE, ['• A lamp', '• A rope', '• A map']],
    ['names', 'Who is on board', ABOVE, ['Jo Weil', 'Ann Roe', 'Karl Steen']],
  ])('a short line over %s', (_, line, above, items) => {
    expect(roleOf(line, above, [...items, ...BELOW])).toBe('heading')
  })

  test.each([
    ['an amount that has no number', 'Salt', [...ABOVE, '200 g of flour'], ['2 eggs', '100 ml of milk']],
    ['a name over names', 'Jo Weil', ABOVE, ['Ann Roe', 'Karl Steen']],
  ])('not %s', (_, line, above, items) => {
    expect(roleOf(line, above, [...items, ...BELOW])).not.toBe('heading')
  })

  test('a line between a list of names and a paragraph', () => {
    expect(roleOf('The race', [...ABOVE, 'Jo Weil', 'Ann Roe', 'Karl Steen'])).toBe('heading')
  })

  test('also a line below furniture within the text', () => {
    expect(roleOf('A bridge too far', [...ABOVE, 'Read also: The bridge that nobody wanted'])).toBe('heading')
  })
})

test('blank lines between all paragraphs leave a subheading what it is', () => {
  expect(roleOf('A bridge too far', ABOVE, BELOW, '\n\n')).toBe('heading')
})

import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const OPENING = 'The vote took place in the old school on Saturday, in the rain, and nearly everybody came to it.'
const TEXT = [
  'After the count somebody opened the piano, and the evening went on for longer than the committee had planned.',
  'The next meeting is open to all, and whoever brings a chair of their own may also vote on the colour of the door.',
]
const NAMES = ['Anna Miller', 'Peter Young', 'Ruth Carter', 'John Baker']

const authorsOf = (...lines: string[]) =>
  normalize(textDocument(['Four new faces on the village committee', ...lines].join('\n'))).authors.map(
    ({ value }) => value.name,
  )

describe('names alone on the lines of a list', () => {
  it.each([
    ['below a heading and a sentence', [OPENING, 'The winners', ...NAMES, ...TEXT]],
    ['below two paragraphs', [OPENING, TEXT[0] ?? '', ...NAMES, TEXT[1] ?? '']],
    ['between headings', [OPENING, 'The winners', ...NAMES, 'The evening', ...TEXT]],
  ])('%s are no authors', (_, lines) => {
    expect(authorsOf(...lines)).toEqual([])
  })

  it.each([
    ['below the title', ['Anna Miller', OPENING, ...TEXT], ['Anna Miller']],
    ['below the title, with a label', ['By Anna Miller', OPENING, 'The winners', ...NAMES, ...TEXT], ['Anna Miller']],
  ])('a byline %s is one', (_, lines, expected) => {
    expect(authorsOf(...lines)).toEqual(expected)
  })
})

it.each([
  'Written close to the river. Nobody reads it.',
  'Nga mali. Deri në fshat janë dy orë rrugë.',
  '글 쓰는 일은 어렵다. 읽는 일은 더 어렵다.',
])('a label that begins a sentence names nobody: %s', (line) => {
  expect(authorsOf(line, OPENING, ...TEXT)).toEqual([])
})

it.each([
  ['numbered', ['1. Anna Miller', '2. Peter Young', '3. Ruth Carter']],
  ['of things', ['Ingredients', 'two leeks', 'a large onion', 'some fresh parsley', 'black pepper']],
])('a list %s names no author', (_, lines) => {
  expect(authorsOf(OPENING, ...lines, ...TEXT)).toEqual([])
})

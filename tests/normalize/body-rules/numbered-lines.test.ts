import { describe, expect, it } from 'vitest'
import { keepNumbered } from '../../../src/normalize/body-rules/numbered-lines.ts'
import type { LineView } from '../../../src/normalize/lines/view.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import type { LineScores } from '../../../src/normalize/model/line-model.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const scored = (body: readonly number[]): LineScores => ({
  body: Float64Array.from(body),
  title: new Float64Array(body.length),
  titleAt: -1,
  perhapsTitleAt: -1,
})
const views = (lines: readonly string[]): readonly LineView[] => viewLines(textDocument(lines.join('\n')).lines)

describe('numbered lines', () => {
  it.each([
    ['an item among items of the body is body', ['1. one', '2. two', '3. three'], [0.9, 0.2, 0.9], [true, true, true]],
    ['the last one too', ['1. one', '2. two', '3. three'], [0.9, 0.9, 0.2], [true, true, true]],
    [
      'a list that is mostly none of the body is none',
      ['1. one', '2. two', '3. three'],
      [0.9, 0.2, 0.2],
      [true, false, false],
    ],
    ['two are no list', ['1. one', '2. two'], [0.9, 0.2], [true, false]],
    [
      'numbers that do not count up are no list',
      ['1. one', '5. two', '9. three'],
      [0.9, 0.9, 0.2],
      [true, true, false],
    ],
    [
      'notes that the body refers to are body',
      ['It was so.[1] And so.', '[1] One.', '[2] Two.'],
      [0.9, 0.2, 0.2],
      [true, true, true],
    ],
    [
      'notes that it does not refer to are none',
      ['It was so. And so.', '[1] One.', '[2] Two.'],
      [0.9, 0.2, 0.2],
      [true, false, false],
    ],
  ])('%s', (_clause, lines, body, expected) => {
    expect([...keepNumbered(views(lines), scored(body)).body].map((likely) => likely >= 0.5)).toEqual(expected)
  })

  it('a date in a note does not date the text', () => {
    const text = [
      'The price of salt',
      '',
      'A hundred years ago every second family in Port Ellen worked in the salt pans, and nobody counted the hours.[1]',
      '',
      '[1] Interview with the author, 12 August 2022.',
    ]
    expect(normalize(textDocument(text.join('\n'))).published).toBeUndefined()
  })
})

import { expect, test } from 'vitest'
import { dropReferences } from '../../../src/normalize/body-rules/drop-references.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import type { LineScores } from '../../../src/normalize/model/line-model.ts'
import { textDocument } from '../text-document.ts'

/** Lines behind the probability that the model gives them. */
const dropped = (...lines: readonly (readonly [number, string])[]): readonly string[] => {
  const views = viewLines(textDocument(lines.map(([, text]) => text).join('\n')).lines)
  const scores = { body: Float64Array.from(lines, ([body]) => body), titleAt: 0 } as unknown as LineScores
  const { body } = dropReferences(views, scores)
  return lines.filter(([before], at) => body[at] !== before).map(([, text]) => text)
}

const TITLE = [0, 'Ferry stays in the yard'] as const
const SENTENCE = [0.9, 'The ferry has been in the yard since March.'] as const
const LAST = [0.8, 'Nobody holds a licence for it.'] as const

test.each([
  [
    'the title below a label',
    [
      [0.1, 'Read also'],
      [0.73, 'New bridge a year late'],
    ],
    ['New bridge a year late'],
  ],
  [
    'several below a label with a colon',
    [
      [0.1, 'See also:'],
      [0.2, 'How to give'],
      [0.6, 'Schools closed until Monday'],
    ],
    ['Schools closed until Monday'],
  ],
  [
    'no subheading below a title',
    [
      [0.1, 'Read also'],
      [0.2, 'New bridge a year late'],
      [0.6, 'Three mayors later'],
    ],
    [],
  ],
  [
    'no sentence',
    [
      [0.1, 'Read also'],
      [0.8, 'The bridge will be a year late.'],
    ],
    [],
  ],
  ['no heading without a label', [[0.7, 'A bridge on the map only']], []],
] as const)('%s', (_, lines, expected) => {
  expect(dropped(TITLE, SENTENCE, ...lines, LAST)).toEqual(expected)
})

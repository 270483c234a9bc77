import { describe, expect, test } from 'vitest'
import { keepSubheadings } from '../../../src/normalize/body-rules/subheadings.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { BODY } from '../../../src/normalize/thresholds.ts'
import { textDocument } from '../text-document.ts'

const PARAGRAPH = 'The ferry over the Tarn will run every hour again from Monday, the county said.'

/** Whether a line between two paragraphs is body, given the probability that the model gave it. */
function keeps(line: string, likely: number, { isRepeated = false, below = PARAGRAPH } = {}): boolean {
  const views = viewLines(textDocument(['The ferry is back', PARAGRAPH, line, below].join('\n')).lines)
  const scores = {
    body: Float64Array.of(0, 0.9, likely, 0.9),
    title: new Float64Array(4),
    titleAt: 0,
    perhapsTitleAt: 0,
  }
  return (keepSubheadings(views, scores, () => isRepeated).body[2] ?? 0) >= BODY
}

describe('between two paragraphs', () => {
  test.each([
    ['A bridge too far', 0.2, true],
    ['A bridge too far', 0.1, false],
    ['Mehr Frauen für die Fähre begeistern', 0.3, true],
    ['「監督する技術者がいない」', 0.3, true],
    ['Who is to pay for it?', 0.3, true],
    ['Read also: A bridge too far', 0.4, false],
    ['Photo | River News', 0.4, false],
    ['tickets and prices', 0.4, false],
    ['3 May 2023', 0.4, false],
    ['Share this article', 0.4, false],
  ])('%j with a probability of %d is kept: %s', (line, likely, isKept) => {
    expect(keeps(line, likely)).toBe(isKept)
  })

  test('what the folder repeats is not kept', () => {
    expect(keeps('A bridge too far', 0.4, { isRepeated: true })).toBe(false)
  })
})

test('a line above a short one is not kept, for it may be of a list of links', () => {
  expect(keeps('A bridge too far', 0.4, { below: 'The boats of the river.' })).toBe(false)
})

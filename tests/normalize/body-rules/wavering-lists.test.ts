import { describe, expect, test } from 'vitest'
import { keepWaveringLists } from '../../../src/normalize/body-rules/wavering-lists.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { BODY } from '../../../src/normalize/thresholds.ts'
import { textDocument } from '../text-document.ts'

const PARAGRAPH = 'The ferry over the Tarn will run every hour again from Monday, the county said.'

/** Which lines of a list between two paragraphs are body, given the probabilities that the model gave them. */
function kept(list: readonly (readonly [line: string, likely: number])[], below = PARAGRAPH): readonly string[] {
  const lines = ['The ferry is back', PARAGRAPH, ...list.map(([line]) => line), below]
  const views = viewLines(textDocument(lines.join('\n')).lines)
  const body = Float64Array.of(0, 0.9, ...list.map(([, likely]) => likely), 0.9)
  const scores = { body, title: new Float64Array(lines.length), titleAt: 0, perhapsTitleAt: 0 }
  const result = keepWaveringLists(views, scores, (text) => text === 'Repeated')
  return list.flatMap(([line], at) => ((result.body[at + 2] ?? 0) >= BODY ? [line] : []))
}

describe('a list within the text', () => {
  test('is kept whole if the model takes half of it for text', () => {
    expect(
      kept([
        ['Jo Weil', 0.5],
        ['Ann Roe', 0.25],
        ['Karl Steen', 0.7],
      ]),
    ).toEqual(['Jo Weil', 'Ann Roe', 'Karl Steen'])
  })

  test.each([
    [
      'the model takes less than half of it for text',
      [
        ['Jo Weil', 0.5],
        ['Ann Roe', 0.25],
        ['Karl Steen', 0.3],
      ],
    ],
    [
      'the model is sure that a line is none',
      [
        ['Jo Weil', 0.5],
        ['Ann Roe', 0.1],
        ['Karl Steen', 0.7],
      ],
    ],
    [
      'a line is furniture',
      [
        ['Jo Weil', 0.5],
        ['Share this article', 0.3],
        ['Karl Steen', 0.7],
      ],
    ],
    [
      'a line is a date',
      [
        ['Jo Weil', 0.5],
        ['3 May 2023', 0.3],
        ['Karl Steen', 0.7],
      ],
    ],
    [
      'the folder repeats a line',
      [
        ['Jo Weil', 0.5],
        ['Repeated', 0.3],
        ['Karl Steen', 0.7],
      ],
    ],
    [
      'it has two lines',
      [
        ['Jo Weil', 0.5],
        ['Ann Roe', 0.25],
      ],
    ],
  ] as const)('loses the lines that the model does not take for text if %s', (_, list) => {
    expect(kept(list)).toEqual(list.flatMap(([line, likely]) => (likely >= BODY ? [line] : [])))
  })

  test('so it does below the text', () => {
    expect(
      kept(
        [
          ['Jo Weil', 0.5],
          ['Ann Roe', 0.25],
          ['Karl Steen', 0.7],
        ],
        'Karl Steen Jr',
      ),
    ).toEqual(['Jo Weil', 'Karl Steen'])
  })
})

import { describe, expect, it } from 'vitest'
import { findContents } from '../../../src/normalize/lines/contents.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { textDocument } from '../text-document.ts'

const TEXT = 'The council met for three hours, and nobody could say afterwards what had been agreed about the bridge.'

/** The entries and the headings that are found, where long lines are surely body. */
function found(...lines: readonly string[]): readonly [readonly string[], readonly string[]] {
  const views = viewLines(textDocument(lines.join('\n')).lines)
  const body = Float64Array.from(views, ({ text }) => (text.length > 60 ? 0.9 : 0.1))
  const { entries, headings } = findContents(views, body)
  const textsOf = (places: ReadonlySet<number>) => [...places].map((at) => views[at]?.text ?? '')
  return [textsOf(entries), textsOf(headings)]
}

/** A text with its headings. */
const under = (headings: readonly string[]): string[] => headings.flatMap((heading) => [heading, TEXT])

describe('a table of contents', () => {
  it.each([
    [['Why it broke', 'What it costs', 'Who pays']],
    [['Warum sie brach', 'Was sie kostet', 'Wer zahlt']],
    [['壊れた理由', '修理の費用', '負担する人']],
  ])('lists the headings of the text: %j', (headings) => {
    expect(found('Bridge closed', 'Contents', ...headings, TEXT, ...under(headings))).toEqual([headings, headings])
  })

  it('may number them, and the headings may have a button', () => {
    const headings = ['Design [edit]', 'Collapse [edit]', 'Repair [edit]']
    const entries = ['1 Design', '1.1 Collapse', '2 Repair']
    expect(found('Old bridge', ...entries, ...under(headings))).toEqual([entries, headings])
  })

  it('may give the times of a live text, whatever the model knows of the text below', () => {
    const headings = ['Bridge closed', 'Crane arrives', 'Road open again']
    const entries = ['14:10 Bridge closed', '15.20 Crane arrives', '17:45 Road open again']
    const text = headings.flatMap((heading) => [heading, 'The crane has crossed the market square by now.'])
    expect(found('Bridge live', ...entries, ...text)).toEqual([entries, headings])
  })

  it('may have an entry that is worded in another way further below', () => {
    const headings = ['Why it broke', 'What it costs', 'The verdict', 'Who pays']
    expect(found('Bridge', ...headings, ...under(headings.with(2, 'Our verdict')))[0]).toEqual(headings.toSpliced(2, 1))
  })

  it.each([
    ['a menu above and below the text', ['News', 'Sport', 'Jobs', TEXT, TEXT, 'News', 'Sport', 'Jobs']],
    ['two lines', ['Why it broke', 'Who pays', ...under(['Why it broke', 'Who pays'])]],
    [
      'another order',
      ['Who pays', 'What it costs', 'Why it broke', ...under(['Why it broke', 'What it costs', 'Who pays'])],
    ],
    [
      'teasers without text',
      ['Ferry sunk', 'Mill sold', 'Fair open', TEXT, 'Ferry sunk', '3 May', 'Mill sold', '4 May', 'Fair open'],
    ],
    [
      'labels that recur',
      [
        ...under(['Plus', 'Minus', 'Price']),
        ...under(['Plus', 'Minus', 'Price']),
        ...under(['Plus', 'Minus', 'Price']),
      ],
    ],
  ])('is not: %s', (_what, lines) => {
    expect(found('Bridge closed', ...lines)).toEqual([[], []])
  })
})

import { describe, expect, it } from 'vitest'
import { keepDoubtfulRuns } from '../../../src/normalize/body-rules/doubtful-runs.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { textDocument } from '../text-document.ts'

const ITEMS = Array.from({ length: 12 }, (_item, n) => `Stop ${n + 1} of the new ferry line, with a shelter`)
const TITLE = 'The new ferry line stops at every village'
const ABOVE = 'The county showed the stops of its new ferry line on Monday, from the north to the south.'
const BELOW = 'The first boat leaves in May, and the county expects two hundred passengers a day.'

/** The lines of `run` that are kept between two sentences that are surely text, where the model gives `likely`. */
function keptOf(run: readonly string[], likely: number, repeated: readonly string[] = []): string[] {
  const views = viewLines(textDocument([TITLE, ABOVE, ...run, BELOW].join('\n\n')).lines)
  const body = Float64Array.from(views, (_view, at) =>
    at === 1 || at === views.length - 1 ? 0.95 : at === 0 ? 0 : likely,
  )
  const scores = { body, title: new Float64Array(views.length), titleAt: 0, perhapsTitleAt: 0 }
  const kept = keepDoubtfulRuns(views, scores, (text) => repeated.includes(text)).body
  return views.slice(2, -1).flatMap(({ text }, at) => ((kept[at + 2] ?? 0) > 0.5 ? [text] : []))
}

describe('a long run of doubtful lines within the text', () => {
  it('is kept', () => expect(keptOf(ITEMS, 0.2)).toEqual(ITEMS))

  it('is not where the model is sure that it is furniture', () => expect(keptOf(ITEMS, 0.14)).toEqual([]))

  it('is not where it is short, as links to other articles are', () => expect(keptOf(ITEMS.slice(1), 0.2)).toEqual([]))

  it('loses its furniture and the lines that the folder repeats', () =>
    expect(keptOf(['Share on Facebook', ...ITEMS], 0.2, ITEMS.slice(0, 2))).toEqual(ITEMS.slice(2)))

  it('is none below the text', () => {
    const views = viewLines(textDocument([TITLE, ABOVE, ...ITEMS].join('\n\n')).lines)
    const body = Float64Array.from(views, (_view, at) => (at === 1 ? 0.95 : 0.2))
    const scores = { body, title: new Float64Array(views.length), titleAt: 0, perhapsTitleAt: 0 }
    expect(keepDoubtfulRuns(views, scores, () => false)).toBe(scores)
  })
})

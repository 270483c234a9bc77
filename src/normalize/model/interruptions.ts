import { CUES } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import { proseOf } from './features.ts'
import { BARRED, type LineScores } from './line-model.ts'

/** A line that interrupts a text is at most this long (UTF-16 units). */
const LONGEST = 60
/** Whatever stands this often, and mostly above a paragraph, interrupts the text. */
const OFTEN = 4
const MOSTLY = 0.5
const PROSE = 0.3
/** So does a line that a phrase of advertising fills. */
const ADVERTISING = CUES.indexOf('advertising')
const FILLED = 0.8

/** Whether a line stands between paragraph and paragraph, as "Article continues below" does, and says nothing of either. */
function interruptionIn(views: readonly LineView[]): (view: LineView) => boolean {
  const counts = new Map<string, { times: number; above: number }>()
  views.forEach(({ folded, text }, at) => {
    if (text.length > LONGEST) return
    const count = counts.get(folded) ?? { times: 0, above: 0 }
    const next = views[at + 1]
    count.times++
    if (next && proseOf(next) >= PROSE) count.above++
    counts.set(folded, count)
  })
  return ({ folded, text, cues }) => {
    if (text.length > LONGEST) return false
    const { times = 0, above = 0 } = counts.get(folded) ?? {}
    return (times >= OFTEN && above >= MOSTLY * times) || (cues.opening[ADVERTISING] ?? 0) >= FILLED
  }
}

/** The lines of a text without those that only interrupt it. */
export function withoutInterruptions(views: readonly LineView[]): readonly LineView[] {
  const interrupts = interruptionIn(views)
  return views.some(interrupts) ? views.filter((view) => !interrupts(view)) : views
}

/** Scores the lines of a text as if nothing interrupted it; `text` are those that do not, the others are neither body nor title. */
export function scoreUninterrupted(
  views: readonly LineView[],
  score: (text: readonly LineView[]) => LineScores,
): { readonly text: readonly LineView[]; readonly scores: LineScores } {
  const text = withoutInterruptions(views)
  const scores = score(text)
  return { text, scores: text === views ? scores : spread(views, text, scores) }
}

function spread(views: readonly LineView[], text: readonly LineView[], scores: LineScores): LineScores {
  const kept = new Set(text)
  const places = views.map((_view, at) => at).filter((at) => kept.has(views[at] as LineView))
  const over = (of: Float64Array, none: number) => {
    const all = new Float64Array(views.length).fill(none)
    places.forEach((at, place) => {
      all[at] = of[place] as number
    })
    return all
  }
  return {
    ...scores,
    body: over(scores.body, 0),
    title: over(scores.title, BARRED),
    titleAt: places[scores.titleAt] ?? -1,
    perhapsTitleAt: places[scores.perhapsTitleAt] ?? -1,
  }
}

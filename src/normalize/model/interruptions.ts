import type { LineView } from '../lines/view.ts'
import { proseOf } from './features.ts'
import type { LineScores } from './line-model.ts'

/** A line that interrupts a text is at most this long (UTF-16 units), stands this often, and mostly above a paragraph. */
const LONGEST = 60
const OFTEN = 4
const MOSTLY = 0.5
const PROSE = 0.3

/** Lines such as "Article continues below" that stand between paragraph and paragraph: their folded texts. */
function interruptionsOf(views: readonly LineView[]): ReadonlySet<string> {
  const counts = new Map<string, { times: number; above: number }>()
  views.forEach(({ folded, text }, at) => {
    if (text.length > LONGEST) return
    const count = counts.get(folded) ?? { times: 0, above: 0 }
    const next = views[at + 1]
    count.times++
    if (next && proseOf(next) >= PROSE) count.above++
    counts.set(folded, count)
  })
  const interrupts = ({ times, above }: { times: number; above: number }) => times >= OFTEN && above >= MOSTLY * times
  return new Set([...counts].filter(([, count]) => interrupts(count)).map(([folded]) => folded))
}

/** Scores the lines of a text as if nothing interrupted it; the lines that interrupt it are neither body nor title. */
export function scoreUninterrupted(
  views: readonly LineView[],
  score: (views: readonly LineView[]) => LineScores,
): LineScores {
  const interruptions = interruptionsOf(views)
  if (interruptions.size === 0) return score(views)
  const places = views.map((_view, at) => at).filter((at) => !interruptions.has(views[at]?.folded ?? ''))
  const scores = score(places.map((at) => views[at] as LineView))
  const spread = (of: Float64Array, none: number) => {
    const all = new Float64Array(views.length).fill(none)
    places.forEach((at, place) => {
      all[at] = of[place] as number
    })
    return all
  }
  return {
    ...scores,
    body: spread(scores.body, 0),
    title: spread(scores.title, -30),
    titleAt: places[scores.titleAt] ?? -1,
    perhapsTitleAt: places[scores.perhapsTitleAt] ?? -1,
  }
}

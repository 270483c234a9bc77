import type { LineView } from '../lines/view.ts'
import type { GuessedScene } from '../model/guessed-features.ts'
import { numbersOf } from '../model/numbers.ts'
import { BARRED, LAST_TITLE, LONGEST_TITLE } from './not-a-title.ts'

/** Least log-odds of a title, one to four. */
export const LEAST_TITLE = -1.386

/** Least log-odds of a title among barred lines: even odds. */
const LEAST_BARRED = 0

/**
 * A title is among so many first lines. Menus of pages may have hundreds of lines, so it may be further down if most of
 * the text is below it.
 */
const NEAR_TOP = 400
/** Share of the words of the likely body that may be above a title. */
const TEXT_ABOVE = 0.5

function lastTitle(guessBefore: Float64Array): number {
  const most = TEXT_ABOVE * (guessBefore.at(-1) ?? 0)
  let last = NEAR_TOP
  while (last < LAST_TITLE && (guessBefore[last + 1] ?? Number.POSITIVE_INFINITY) < most) last++
  return last
}

/**
 * The log-odds of each line of being the title. Barred lines are asked only if no other line is likely enough: a series
 * may have the same title for all its parts.
 */
export function titleOdds(
  { views, guessBefore }: GuessedScene,
  isBarred: (view: LineView) => boolean,
  ask: (at: number) => number,
): Float64Array {
  const last = lastTitle(guessBefore)
  const mayBe = (view: LineView, at: number) => at <= last && view.text.length <= LONGEST_TITLE
  const odds = numbersOf(views, (view, at) => (mayBe(view, at) && !isBarred(view) ? ask(at) : BARRED))
  if (odds.some((one) => one >= LEAST_TITLE)) return odds
  return odds.map((one, at) => {
    const view = views[at]
    if (!view || !mayBe(view, at) || !isBarred(view)) return one
    const barred = ask(at)
    return barred >= LEAST_BARRED ? barred : one
  })
}

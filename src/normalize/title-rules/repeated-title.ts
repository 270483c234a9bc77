import type { LineView } from '../lines/view.ts'
import { HAS_DATE, LIKELY_BODY } from '../thresholds.ts'
import { BARRED } from './not-a-title.ts'

/**
 * What ends the head of a page: a line that is likely body (probability) and longer than a headline or standfirst
 * (words).
 */
const TEXT = { likely: LIKELY_BODY, words: 20 }
/** Fewest words of a repeated line that may be the title. */
const FEWEST_WORDS = 3

/** The lines above the text that are long enough, grouped by what they say. */
function byWords(views: readonly LineView[], title: Float64Array, end: number): Iterable<readonly number[]> {
  const lines = new Map<string, number[]>()
  for (let at = 0; at < end; at++) {
    const view = views[at]
    if (!view || view.measure.words < FEWEST_WORDS || view.date >= HAS_DATE || (title[at] ?? BARRED) <= BARRED) continue
    const same = lines.get(view.folded)
    if (same) same.push(at)
    else lines.set(view.folded, [at])
  }
  return lines.values()
}

/**
 * Adds up the odds of a line that occurs twice above the text: a page has its title in its breadcrumbs too. Where
 * several lines occur twice it changes nothing: lists of other articles name each twice.
 */
export function addRepeatedOdds(views: readonly LineView[], title: Float64Array, guess: Float64Array): Float64Array {
  const isText = ({ measure }: LineView, at: number) => (guess[at] ?? 0) > TEXT.likely && measure.words > TEXT.words
  const text = views.findIndex(isText)
  const twice = [...byWords(views, title, text < 0 ? views.length : text)].filter(({ length }) => length > 1)
  const lines = twice.length === 1 ? (twice[0] ?? []) : []
  const odds = title.slice()
  const [best, next] = [...lines].sort((one, other) => (title[other] ?? BARRED) - (title[one] ?? BARRED))
  if (best !== undefined && next !== undefined)
    odds[best] = Math.log(Math.exp(title[best] ?? BARRED) + Math.exp(title[next] ?? BARRED))
  return odds
}

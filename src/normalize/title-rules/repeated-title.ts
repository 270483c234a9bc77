import type { LineView } from '../lines/view.ts'
import { BARRED } from './not-a-title.ts'

/** A line of the text: likely body, of more words than a headline or standfirst. */
const TEXT = { likely: 0.5, words: 20 }
const FEWEST_WORDS = 3
const DATE = 0.3

/** The lines above the text that have words enough, by what they say. */
function byWords(views: readonly LineView[], title: Float64Array, end: number): Iterable<readonly number[]> {
  const lines = new Map<string, number[]>()
  for (let at = 0; at < end; at++) {
    const view = views[at]
    if (!view || view.measure.words < FEWEST_WORDS || view.date >= DATE || (title[at] ?? BARRED) <= BARRED) continue
    const same = lines.get(view.folded)
    if (same) same.push(at)
    else lines.set(view.folded, [at])
  }
  return lines.values()
}

/**
 * The log-odds of lines to be the title, where one that stands twice above the text has the odds of both: a page has its title in its
 * breadcrumbs too. Where several lines stand twice it tells nothing: lists of other articles name each again.
 */
export function twiceInHead(views: readonly LineView[], title: Float64Array, guess: Float64Array): Float64Array {
  const isText = ({ measure }: LineView, at: number) => (guess[at] ?? 0) > TEXT.likely && measure.words > TEXT.words
  const text = views.findIndex(isText)
  const twice = [...byWords(views, title, text < 0 ? views.length : text)].filter(({ length }) => length > 1)
  const lines = twice.length === 1 ? (twice[0] ?? []) : []
  const odds = Float64Array.from(title)
  const [best, next] = [...lines].sort((one, other) => (title[other] ?? BARRED) - (title[one] ?? BARRED))
  if (best !== undefined && next !== undefined)
    odds[best] = Math.log(Math.exp(title[best] ?? BARRED) + Math.exp(title[next] ?? BARRED))
  return odds
}

import { isNotice } from '../lines/notice.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { KEPT_BODY } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, FURNITURE_PHRASE, MOSTLY_DATE } from '../thresholds.ts'
import { isItem } from './short-text-lines.ts'

/**
 * In copy without furniture the title is among the first lines (counted from 0), and a text of more lines than this is
 * a page.
 */
const LAST_TITLE_LINE = 2
const MOST_LINES = 400
/** Most words of a heading that no blank line sets apart from the lines below it. */
const HEADING_WORDS = 4
/** Share of the lines that must follow a blank line for blank lines to divide the text into parts. */
const DIVIDED = 0.2
/** Fewest lines of such a part. */
const FEWEST_PART_LINES = 3

/** A few words directly above the line that they head. */
const isHeading = (view: LineView, next: LineView | undefined): boolean =>
  view.gap > 0 && next?.gap === 0 && view.measure.words <= HEADING_WORDS

/** The lines of every part in which most lines are body; none where blank lines do not divide the text. */
function linesOfParts(views: readonly LineView[], isBody: (at: number) => boolean): ReadonlySet<number> {
  const starts = views.flatMap(({ gap }, at) => (gap > 0 || at === 0 ? [at] : []))
  if (starts.length < DIVIDED * views.length) return new Set()
  return new Set(
    starts.flatMap((start, n) => {
      const part = views.slice(start, starts[n + 1]).map((_view, i) => start + i)
      return part.length >= FEWEST_PART_LINES && part.filter(isBody).length > part.length / 2 ? part : []
    }),
  )
}

/**
 * Keeps lists (recipes, for example) and headings between the paragraphs of a text that holds no page furniture at all:
 * in such a text nothing between two paragraphs is furniture either.
 */
export function keepCopy(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { titleAt } = scores
  if (views.length > MOST_LINES || titleAt < 0 || titleAt > LAST_TITLE_LINE) return scores
  const isBody = (at: number) => at > titleAt && (scores.body[at] ?? 0) >= BODY
  const [first, last] = [views.findIndex((_, at) => isBody(at)), views.findLastIndex((_, at) => isBody(at))]
  const isLost = (_view: LineView, at: number) => at > first && at < last && !isBody(at)
  if (!views.some(isLost)) return scores
  if (views.some((view, at) => at > titleAt && at < last && furnitureShare(view) >= FURNITURE_PHRASE)) return scores
  const parts = linesOfParts(views, isBody)
  const body = scores.body.map((likely, at) => {
    const [view, next] = [views[at], views[at + 1]]
    if (!view || at <= first || at >= last || view.date >= MOSTLY_DATE || isNotice(view) || isRepeated(view.text))
      return likely
    const headsText = isHeading(view, next) && next !== undefined && (isItem(next) || isBody(at + 1))
    return isItem(view) || headsText || parts.has(at) ? Math.max(likely, KEPT_BODY) : likely
  })
  return { ...scores, body }
}

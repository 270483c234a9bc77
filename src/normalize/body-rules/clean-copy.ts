import { BODY } from '../fields/layout.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { KEPT } from './adjust-scores.ts'
import { isNotice } from './notices.ts'
import { isItem } from './short-text.ts'

/** A line that a phrase of page furniture covers up to this share may be anything else. */
const PHRASE = 0.25
/** The title of copy is among the first lines, and a text of more lines is no copy. */
const LAST_TITLE = 2
const MOST_LINES = 400
const HEADING_WORDS = 4
/** Share of the lines that blank lines set apart, where such lines make the parts of a text. */
const PARTED = 0.2
/** Lines of a part. */
const FEWEST = 3

/** A few words that nothing sets apart from what they stand over. */
const isHeading = (view: LineView, next: LineView | undefined): boolean =>
  view.gap > 0 && next?.gap === 0 && view.measure.words <= HEADING_WORDS

/** The lines of the parts that blank lines set apart, of those where most lines are body: none where blank lines part nothing. */
function linesOfParts(views: readonly LineView[], isBody: (at: number) => boolean): ReadonlySet<number> {
  const starts = views.flatMap(({ gap }, at) => (gap > 0 || at === 0 ? [at] : []))
  if (starts.length < PARTED * views.length) return new Set()
  return new Set(
    starts.flatMap((start, n) => {
      const part = views.slice(start, starts[n + 1]).map((_view, i) => start + i)
      return part.length >= FEWEST && part.filter(isBody).length > part.length / 2 ? part : []
    }),
  )
}

/**
 * Keeps the lists of copy, such as recipes, and the headings over its paragraphs: where nothing in a text is page furniture, those
 * between its paragraphs are none either.
 */
export function keepCopy(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { titleAt } = scores
  if (views.length > MOST_LINES || titleAt < 0 || titleAt > LAST_TITLE) return scores
  const isBody = (at: number) => at > titleAt && (scores.body[at] ?? 0) >= BODY
  const [first, last] = [views.findIndex((_, at) => isBody(at)), views.findLastIndex((_, at) => isBody(at))]
  const isLost = (_view: LineView, at: number) => at > first && at < last && !isBody(at)
  if (!views.some(isLost)) return scores
  if (views.some((view, at) => at > titleAt && at < last && chromeOf(view) >= PHRASE)) return scores
  const parts = linesOfParts(views, isBody)
  const body = scores.body.map((likely, at) => {
    const [view, next] = [views[at], views[at + 1]]
    if (!view || at <= first || at >= last || view.date >= 0.5 || isNotice(view) || isRepeated(view.text)) return likely
    const isOver = isHeading(view, next) && next !== undefined && (isItem(next) || isBody(at + 1))
    return isItem(view) || isOver || parts.has(at) ? Math.max(likely, KEPT) : likely
  })
  return { ...scores, body }
}

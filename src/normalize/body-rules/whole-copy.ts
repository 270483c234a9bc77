import { readCredit } from '../credits/read-credit.ts'
import { isNotice } from '../lines/notice.ts'
import { endsAsSentence, furnitureShare, hasAddress, proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, FURNITURE_PHRASE, LIKELY_NAME, MOSTLY_DATE, RUNNING_TEXT } from '../thresholds.ts'
import { isByline } from './short-text-lines.ts'

/** Most lines of such a text, fewest lines that the model takes for body, and the least share of all words in them. */
const COPY = { lines: 120, fewest: 3, words: 0.6 }
/** Share of a sentence that a phrase of page furniture covers where it is more than the sentence's own words. */
const SENTENCE = 0.5
/** So many lines below the title a name alone may be the byline. */
const HEAD = 3

/** Whether a line shows that the text is part of a page, or has a head that says who wrote it and when. */
const isOfPage = (view: LineView): boolean =>
  furnitureShare(view) >= (endsAsSentence(view) ? SENTENCE : FURNITURE_PHRASE) ||
  (view.date >= MOSTLY_DATE && view.measure.innerStops === 0) ||
  isNotice(view) ||
  (isByline(view) && !endsAsSentence(view)) ||
  hasAddress(view.text) ||
  view.text.includes('|') ||
  readCredit(view.text) !== undefined

/**
 * Index of the first line of the text: below the title, but below a line that may be a standfirst or a byline, and
 * below labels.
 */
function startOf(views: readonly LineView[], body: Float64Array): number {
  const start = views.findIndex((view, at) => at > 0 && (view.measure.ends || (body[at] ?? 0) >= BODY))
  const first = views[start]
  const isDeck = first !== undefined && (body[start] ?? 0) < BODY && proseLikeness(first) >= RUNNING_TEXT
  const signed = views.findLastIndex(({ name }, at) => at > 0 && at <= HEAD && name >= LIKELY_NAME)
  return Math.max(isDeck ? start + 1 : start, isInList(views, signed) ? 0 : signed + 1)
}

/** Whether names stand above and below a name, or two below it. */
function isInList(views: readonly LineView[], at: number): boolean {
  const isName = (line: number) => (views[line]?.name ?? 0) >= LIKELY_NAME
  return isName(at + 1) && (isName(at - 1) || isName(at + 2))
}

/**
 * Keeps every line between the title and the last paragraph of a text that stands by itself: it begins with the title,
 * most of it is body, and nothing in it is furniture, a byline or a date. The model, which knows pages, doubts the
 * short lines of such texts: subheadings, questions, lists of names.
 */
export function keepWholeCopy(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { titleAt, body } = scores
  if (titleAt !== 0 || views.length > COPY.lines) return scores
  const isBody = (at: number) => at > 0 && (body[at] ?? 0) >= BODY
  const last = views.findLastIndex((_view, at) => isBody(at))
  if (last < views.length - 2 || views.every((_view, at) => at === 0 || at > last || isBody(at))) return scores
  const below = views.slice(1)
  const words = (lines: readonly LineView[]) => lines.reduce((sum, { measure }) => sum + measure.words, 0)
  const known = views.filter((_view, at) => isBody(at))
  if (known.length < COPY.fewest || words(known) < COPY.words * words(below)) return scores
  if (below.some((view) => isOfPage(view) || isRepeated(view.text))) return scores
  const start = startOf(views, body)
  // A line of no probability was dropped by a rule.
  return keepLines(scores, (at) => at >= start && at < last && (body[at] ?? 0) > 0)
}

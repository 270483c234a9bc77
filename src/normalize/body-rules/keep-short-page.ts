import { CUES } from '../languages/cue-columns.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { dropLines, keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { FURNITURE_PHRASE } from '../thresholds.ts'
import { isStatement } from './resumed-text.ts'
import { isSentenceOfText } from './sentence-of-text.ts'
import { couldBeParagraph, isKnownText, isSetApart, LEAST_LIKELY, type ShortPage } from './short-page.ts'
import { isInterruption, isOfBox, SURE } from './short-page-boxes.ts'
import { isHeading, isOverText, isParted } from './short-page-headings.ts'
import { isItem } from './short-text-lines.ts'

/**
 * The rule applies where the model finds at least so many paragraphs, with at most so many words, on a page of at most
 * so many lines. The model was trained on longer texts and doubts the last paragraphs of short ones.
 */
const SHORT = { fewest: 2, words: 250, lines: 90 }
/** Fewest items of a list. */
const FEWEST_ITEMS = 2
/** Share of the paragraphs that stand between blank lines on a page that sets its paragraphs apart. */
const SET_APART = 0.75
/** Phrases that end the text, and the share of a line that they cover there. */
const ENDS = (['comments', 'copyright'] as const).map((cue) => CUES.indexOf(cue))
const END = 0.4

/** Whether a line is a statement in the form of the page's paragraphs: right below one, or set apart as they are. */
function isParagraph(page: ShortPage, at: number): boolean {
  const { views, hasGaps } = page
  if (!couldBeParagraph(page, at)) return false
  return isKnownText(page, at - 1)
    ? !hasGaps || isSetApart(views, at)
    : hasGaps && isSetApart(views, at) && isInterruption(views, at - 1)
}

/** Index after the bulleted list whose first item is at `at`. */
function endOfItems({ views, body }: ShortPage, at: number): number {
  let end = at
  for (; end < views.length; end++) {
    const view = views[end]
    if (!view || !isItem(view) || (end > at && view.gap > 0) || furnitureShare(view) >= FURNITURE_PHRASE) break
    if ((body[end] ?? 0) < LEAST_LIKELY.item) break
  }
  return end
}

/** Index after the short statements, directly below each other, that begin at `at`; the model must doubt few of them. */
function endOfStatements(page: ShortPage, at: number): number {
  const { views } = page
  let [end, likely] = [at, 0]
  for (; end < views.length; end++) {
    const view = views[end]
    if (!view || !isStatement(view) || (end > at && view.gap > 0)) break
    if (couldBeParagraph(page, end)) likely++
  }
  return 2 * likely > end - at ? end : at
}

/** Keeps the paragraph, or the heading with its list or paragraph, at `at`; returns the index to go on from. */
function keepFrom(page: ShortPage, at: number): number {
  if (isKnownText(page, at)) return at + 1
  if (isParagraph(page, at)) {
    page.kept.add(at)
    return at + 1
  }
  if (!page.hasGaps || !isKnownText(page, at - 1)) return at + 1
  const below = isHeading(page, at) ? at + 1 : at
  const items = endOfItems(page, below)
  const end = items === below && below > at ? endOfStatements(page, below) : items
  const isEnded = items === below || isKnownText(page, end) || couldBeParagraph(page, end)
  const isList = end - below >= FEWEST_ITEMS && isEnded
  if (!isList && !(below > at && isOverText(page, at))) return at + 1
  for (let line = at; line < end; line++) page.kept.add(line)
  return end
}

/** Index after the last line that may be text: readers' comments or a notice of copyright follow it. */
function endOfPage(views: readonly LineView[], first: number): number {
  const end = views.findIndex((view, at) => at > first && ENDS.some((cue) => (view.cues.opening[cue] ?? 0) >= END))
  return end < 0 ? views.length : end
}

/** Whether blank lines set the paragraphs of a page apart. A line right below the title belongs to the head. */
function setsApart(views: readonly LineView[], known: readonly number[], titleAt: number): boolean {
  const paragraphs = known.filter((at) => at > titleAt + 2 || (views[at]?.gap ?? 0) > 0)
  return paragraphs.filter((at) => isParted(views, at)).length >= SET_APART * paragraphs.length
}

/**
 * Keeps the paragraphs of a page with a short text that have the same form as those that the model is sure of, up to
 * the end of the text, and the headings and lists between them.
 */
export function keepShortPage(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { titleAt, body } = scores
  if (titleAt < 0 || views.length > SHORT.lines) return scores
  const known = views.flatMap((_view, at) => (isSentenceOfText(views, scores, at) ? [at] : []))
  const words = known.reduce((sum, at) => sum + (views[at]?.measure.words ?? 0), 0)
  const [first] = known
  if (first === undefined || known.length < SHORT.fewest || words > SHORT.words) return scores
  const hasGaps = setsApart(views, known, titleAt)
  const page: ShortPage = { views, body, isRepeated, hasGaps, kept: new Set() }
  const end = endOfPage(views, first)
  for (let at = first; at < end; ) at = keepFrom(page, at)
  const kept = page.kept.size === 0 ? scores : keepLines(scores, (at) => page.kept.has(at))
  const sure = known.filter((at) => (body[at] ?? 0) >= SURE)
  const last = sure.every((at) => isSetApart(views, at)) ? sure.at(-1) : undefined
  if (last === undefined || sure.length < SHORT.fewest) return kept
  return dropLines(kept, (at) => at > last && !page.kept.has(at) && isOfBox(page, at))
}

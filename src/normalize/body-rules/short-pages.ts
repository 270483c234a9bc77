import { CUES } from '../languages/cues.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { readCredit } from '../roles/caption.ts'
import { BODY, FURNITURE_PHRASE, LIKELY_NAME, MOSTLY_DATE } from '../thresholds.ts'
import { keepLines } from './adjust-scores.ts'
import { isNotice } from './notices.ts'
import { isStatement } from './resumed-text.ts'
import { isItem } from './short-text.ts'

/** Words, paragraphs and lines of a page whose text is short: the model, which has learnt long ones, doubts what ends it. */
const SHORT = { fewest: 2, words: 250, lines: 90 }
/** How likely a line must be, at least, by the model: less, and it has seen something. */
const LEAST = { statement: 0.03, heading: 0.02, item: 0.02 }
const HEADING_WORDS = 9
const SHORT_HEADING_WORDS = 4
const FEWEST_ITEMS = 2
/** Share of the paragraphs that blank lines set apart, where they do so on this page. */
const MOST_SET = 0.75
const ENDS = (['comments', 'copyright'] as const).map((cue) => CUES.indexOf(cue))
const END = 0.4

/** A line with a blank line above and below it. */
const isSet = (views: readonly LineView[], at: number): boolean =>
  (views[at]?.gap ?? 0) > 0 && (views[at + 1]?.gap ?? 1) > 0

/** Words of letters that could stand over paragraphs: no name, no date, nothing of the page. */
function couldBeHeading(view: LineView | undefined): boolean {
  if (!view || view.measure.ends || view.measure.words > HEADING_WORDS || view.measure.letters < 3) return false
  if (
    view.date >= MOSTLY_DATE ||
    view.name >= LIKELY_NAME ||
    furnitureShare(view) >= FURNITURE_PHRASE ||
    isNotice(view)
  )
    return false
  const isShouted = view.measure.upper === view.measure.letters && view.measure.words <= 2
  return !isShouted && !/[@|>›»/]|[,，、:：]$|^[\p{P}\p{S}]/u.test(view.text) && readCredit(view.text) === undefined
}

/** How often each line stands: what the page repeats is no heading. */
const countOf = (views: readonly LineView[], folded: string): number =>
  views.reduce((count, view) => count + (view.folded === folded ? 1 : 0), 0)

/** What is known of a page with a short text. */
interface ShortPage {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  readonly isRepeated: (text: string) => boolean
  /** Whether blank lines set its paragraphs apart. */
  readonly isParted: boolean
  readonly kept: Set<number>
}

const isText = ({ body, kept }: ShortPage, at: number): boolean => (body[at] ?? 0) >= BODY || kept.has(at)

function couldBeParagraph({ views, body, isRepeated }: ShortPage, at: number): boolean {
  const view = views[at]
  return view !== undefined && (body[at] ?? 0) >= LEAST.statement && isStatement(view) && !isRepeated(view.text)
}

/** Whether a line is a statement in the form of the page's paragraphs: below one of them, or set apart as they are. */
function isParagraph(page: ShortPage, at: number): boolean {
  const { views, isParted } = page
  if (!couldBeParagraph(page, at)) return false
  return isText(page, at - 1)
    ? !isParted || isSet(views, at)
    : isParted && isSet(views, at) && isInterruption(views, at - 1)
}

/** Whether a line is of a box that stands in the text: one of several lines, or one with a phrase; alone, it may be the title of what is below. */
const isInterruption = (views: readonly LineView[], at: number): boolean => {
  const view = views[at]
  return view !== undefined && (!isSet(views, at) || furnitureShare(view) >= FURNITURE_PHRASE)
}

/** Where the list ends whose first item stands at `at`, each with its bullet. */
function endOfItems({ views, body }: ShortPage, at: number): number {
  let end = at
  for (; end < views.length; end++) {
    const view = views[end]
    if (!view || !isItem(view) || (end > at && view.gap > 0) || furnitureShare(view) >= FURNITURE_PHRASE) break
    if ((body[end] ?? 0) < LEAST.item) break
  }
  return end
}

/** Whether a line stands over a paragraph, or a list with a paragraph below, as a heading within the text does. */
function isHeading(page: ShortPage, at: number): boolean {
  const { views, body, isRepeated } = page
  const view = views[at]
  if (!view || (body[at] ?? 0) < LEAST.heading || !couldBeHeading(view) || isRepeated(view.text)) return false
  return view.gap > 0 && countOf(views, view.folded) === 1
}

/** Whether a heading stands over a paragraph; over one that is in doubt few words, since more are the title of what is below. */
function isOverText(page: ShortPage, at: number): boolean {
  const { views } = page
  if (!isSet(views, at) || !isSet(views, at + 1)) return false
  const isShort = (views[at]?.measure.words ?? 0) <= SHORT_HEADING_WORDS
  return isText(page, at + 1) || (isShort && couldBeParagraph(page, at + 1))
}

/** Keeps what stands from `at` on and is text in the form of this page; the line that follows it. */
function keepFrom(page: ShortPage, at: number): number {
  if (isText(page, at)) return at + 1
  if (isParagraph(page, at)) {
    page.kept.add(at)
    return at + 1
  }
  if (!page.isParted || !isText(page, at - 1)) return at + 1
  const below = isHeading(page, at) ? at + 1 : at
  const end = endOfItems(page, below)
  const isList = end - below >= FEWEST_ITEMS && (isText(page, end) || couldBeParagraph(page, end))
  if (!isList && !(below > at && isOverText(page, at))) return at + 1
  for (let line = at; line < end; line++) page.kept.add(line)
  return end
}

/**
 * Keeps the paragraphs of a page with a short text that have the form of those that the model is sure of, up to where the text
 * ends, and the headings and lists between them.
 */
export function keepShortPage(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { titleAt, body } = scores
  if (titleAt < 0 || views.length > SHORT.lines) return scores
  const known = views.flatMap((view, at) => (at > titleAt && (body[at] ?? 0) >= BODY && view.measure.ends ? [at] : []))
  const words = known.reduce((sum, at) => sum + (views[at]?.measure.words ?? 0), 0)
  const [first] = known
  if (first === undefined || known.length < SHORT.fewest || words > SHORT.words) return scores
  const isParted = known.filter((at) => isSet(views, at)).length >= MOST_SET * known.length
  const page: ShortPage = { views, body, isRepeated, isParted, kept: new Set() }
  const end = views.findIndex((view, at) => at > first && ENDS.some((cue) => (view.cues.opening[cue] ?? 0) >= END))
  for (let at = first; at < (end < 0 ? views.length : end); ) at = keepFrom(page, at)
  return page.kept.size === 0 ? scores : keepLines(scores, (at) => page.kept.has(at))
}

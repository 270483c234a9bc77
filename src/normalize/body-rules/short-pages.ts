import { readCredit } from '../credits/read-credit.ts'
import { CUES } from '../languages/cue-columns.ts'
import { isNotice } from '../lines/notice.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { dropLines, keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, FURNITURE_PHRASE, LIKELY_NAME, MOSTLY_DATE } from '../thresholds.ts'
import { isStatement } from './resumed-text.ts'
import { isSentenceOfText } from './sentence-of-text.ts'
import { isItem } from './short-text-lines.ts'

/**
 * The rule applies where the model finds at least so many paragraphs, with at most so many words, on a page of at most
 * so many lines. The model was trained on longer texts and doubts the last paragraphs of short ones.
 */
const SHORT = { fewest: 2, words: 250, lines: 90 }
/** Least probability that a kept line is body. Below it the model has seen something that speaks against the line. */
const LEAST_LIKELY = { statement: 0.03, heading: 0.02, item: 0.02 }
/**
 * Most words of a heading, and of one over a paragraph that is itself in doubt: more words would be the title of a
 * teaser.
 */
const HEADING_WORDS = 9
const HEADING_LETTERS = 3
const SHORT_HEADING_WORDS = 4
/** Fewest items of a list. */
const FEWEST_ITEMS = 2
/** Share of the paragraphs that stand between blank lines on a page that sets its paragraphs apart. */
const SET_APART = 0.75
/** Phrases that end the text, and the share of a line that they cover there. */
const ENDS = (['comments', 'copyright'] as const).map((cue) => CUES.indexOf(cue))
const END = 0.4

/** Whether a line stands between blank lines. */
const isSetApart = (views: readonly LineView[], at: number): boolean =>
  (views[at]?.gap ?? 0) > 0 && (views[at + 1]?.gap ?? 1) > 0

/** Whether a line could be a heading: short, no sentence, no name, no date, no furniture. */
function couldBeHeading(view: LineView | undefined): boolean {
  if (!view || view.measure.ends || view.measure.words > HEADING_WORDS || view.measure.letters < HEADING_LETTERS)
    return false
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

/** How often a line occurs; one that the page repeats is no heading. */
const countOf = (views: readonly LineView[], folded: string): number =>
  views.reduce((count, view) => count + (view.folded === folded ? 1 : 0), 0)

/** A page with a short text, and the lines kept so far. */
interface ShortPage {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  readonly isRepeated: (text: string) => boolean
  /** Whether blank lines set its paragraphs apart. */
  readonly hasGaps: boolean
  readonly kept: Set<number>
}

const isKnownText = ({ body, kept }: ShortPage, at: number): boolean => (body[at] ?? 0) >= BODY || kept.has(at)

function couldBeParagraph({ views, body, isRepeated }: ShortPage, at: number): boolean {
  const view = views[at]
  return view !== undefined && (body[at] ?? 0) >= LEAST_LIKELY.statement && isStatement(view) && !isRepeated(view.text)
}

/** Whether a line is a statement in the form of the page's paragraphs: right below one, or set apart as they are. */
function isParagraph(page: ShortPage, at: number): boolean {
  const { views, hasGaps } = page
  if (!couldBeParagraph(page, at)) return false
  return isKnownText(page, at - 1)
    ? !hasGaps || isSetApart(views, at)
    : hasGaps && isSetApart(views, at) && isInterruption(views, at - 1)
}

const INVITES = (['newsletter', 'advertising', 'paywall'] as const).map((cue) => CUES.indexOf(cue))

/** Whether a line that ends no sentence invites readers to something: "The latest news in your inbox. Sign up here". */
const isInvitation = ({ measure, cues }: LineView): boolean =>
  !measure.ends && INVITES.some((cue) => (cues.opening[cue] ?? 0) > 0 || (cues.inside[cue] ?? 0) > 0)

/**
 * Whether a line belongs to a box within the text: it has lines next to it, or a phrase of furniture. A single line may
 * be the title of a teaser.
 */
const isInterruption = (views: readonly LineView[], at: number): boolean => {
  const view = views[at]
  return (
    view !== undefined && (!isSetApart(views, at) || furnitureShare(view) >= FURNITURE_PHRASE || isInvitation(view))
  )
}

/** Probability from which a line is body wherever it stands, and most words of a line of a box. */
const SURE = 0.75
const BOX_WORDS = 10

/**
 * Whether a line that is barely body belongs to a box: it directly joins lines that are not body, on a page that sets
 * its paragraphs apart.
 */
function isOfBox({ views, body }: ShortPage, at: number): boolean {
  const likely = body[at] ?? 0
  const { words = 0, innerStops = 0 } = views[at]?.measure ?? {}
  if (likely < BODY || likely >= SURE || isSetApart(views, at) || words > BOX_WORDS || innerStops > 0) return false
  const [above, below] = [(views[at]?.gap ?? 1) === 0, (views[at + 1]?.gap ?? 1) === 0]
  return (!above || (body[at - 1] ?? 0) < BODY) && (!below || (body[at + 1] ?? 0) < BODY)
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

/** Whether a line can be a heading within the text: above a paragraph, or above a list. */
function isHeading(page: ShortPage, at: number): boolean {
  const { views, body, isRepeated } = page
  const view = views[at]
  if (!view || (body[at] ?? 0) < LEAST_LIKELY.heading || !couldBeHeading(view) || isRepeated(view.text)) return false
  return view.gap > 0 && countOf(views, view.folded) === 1
}

/** Whether a line that could be a heading stands directly above the only paragraph between it and the next blank line. */
const headsParagraph = (views: readonly LineView[], at: number): boolean =>
  (views[at]?.gap ?? 0) > 0 &&
  views[at + 1]?.gap === 0 &&
  (views[at + 2]?.gap ?? 1) > 0 &&
  views[at + 1]?.measure.ends === true &&
  couldBeHeading(views[at])

/** Whether a paragraph stands between blank lines, alone or below its heading. */
const isParted = (views: readonly LineView[], at: number): boolean =>
  isSetApart(views, at) || headsParagraph(views, at - 1)

/** Whether a heading stands over a paragraph. Over one that is in doubt it must be short. */
function isOverText(page: ShortPage, at: number): boolean {
  const { views } = page
  if (headsParagraph(views, at)) return isKnownText(page, at + 1)
  if (!isSetApart(views, at) || !isSetApart(views, at + 1)) return false
  const isShort = (views[at]?.measure.words ?? 0) <= SHORT_HEADING_WORDS
  return isKnownText(page, at + 1) || (isShort && couldBeParagraph(page, at + 1))
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
  // A line right below the title belongs to the head.
  const paragraphs = known.filter((at) => at > titleAt + 2 || (views[at]?.gap ?? 0) > 0)
  const hasGaps = paragraphs.filter((at) => isParted(views, at)).length >= SET_APART * paragraphs.length
  const page: ShortPage = { views, body, isRepeated, hasGaps, kept: new Set() }
  const end = views.findIndex((view, at) => at > first && ENDS.some((cue) => (view.cues.opening[cue] ?? 0) >= END))
  for (let at = first; at < (end < 0 ? views.length : end); ) at = keepFrom(page, at)
  const kept = page.kept.size === 0 ? scores : keepLines(scores, (at) => page.kept.has(at))
  const sure = known.filter((at) => (body[at] ?? 0) >= SURE)
  const last = sure.every((at) => isSetApart(views, at)) ? sure.at(-1) : undefined
  if (last === undefined || sure.length < SHORT.fewest) return kept
  return dropLines(kept, (at) => at > last && !page.kept.has(at) && isOfBox(page, at))
}

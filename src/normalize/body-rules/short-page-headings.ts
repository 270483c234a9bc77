import { readCredit } from '../credits/read-credit.ts'
import { isNotice } from '../lines/notice.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { FURNITURE_PHRASE, LIKELY_NAME, MOSTLY_DATE } from '../thresholds.ts'
import { couldBeParagraph, isKnownText, isSetApart, LEAST_LIKELY, type ShortPage } from './short-page.ts'

/**
 * Most words of a heading, and of one over a paragraph that is itself in doubt: more words would be the title of a
 * teaser.
 */
const HEADING_WORDS = 9
const HEADING_LETTERS = 3
const SHORT_HEADING_WORDS = 4
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

/** Whether a line can be a heading within the text: above a paragraph, or above a list. */
export function isHeading(page: ShortPage, at: number): boolean {
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
export const isParted = (views: readonly LineView[], at: number): boolean =>
  isSetApart(views, at) || headsParagraph(views, at - 1)

/** Whether a heading stands over a paragraph. Over one that is in doubt it must be short. */
export function isOverText(page: ShortPage, at: number): boolean {
  const { views } = page
  if (headsParagraph(views, at)) return isKnownText(page, at + 1)
  if (!isSetApart(views, at) || !isSetApart(views, at + 1)) return false
  const isShort = (views[at]?.measure.words ?? 0) <= SHORT_HEADING_WORDS
  return isKnownText(page, at + 1) || (isShort && couldBeParagraph(page, at + 1))
}

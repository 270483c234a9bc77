import type { Caption } from '../credits/caption.ts'
import { readUnlabelledCredit } from '../credits/credit-at-end.ts'
import { readCredit } from '../credits/read-credit.ts'
import { readLabelledSource } from '../fields/source.ts'
import { CUES } from '../languages/cue-columns.ts'
import { openingLength } from '../languages/cues.ts'
import { anyOf } from '../languages/patterns.ts'
import { rightsWords } from '../languages/table.ts'
import { isNotice } from '../lines/notice.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { authorLabelLength } from '../names/author-label.ts'
import { lowerInPlace } from '../text/lower.ts'
import { HAS_DATE, LIKELY_BODY, LONGEST_LABELLED_BYLINE, SURELY_BODY } from '../thresholds.ts'
import { readLabelledCaption } from './labelled-caption.ts'

/** What captions are told apart from running text by. */
export interface CaptionScene {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  /** The language of a line if it differs from the document's; undefined otherwise. */
  readonly foreign: (text: string) => string | undefined
  /** The agency that sent the text: in brackets at the end, its name signs the text rather than a picture. */
  readonly agency?: string | undefined
}

/**
 * Probability of body below which a sentence above a credit is a caption, and below which a line that stands twice in a
 * row is.
 */
const HARDLY_BODY = 0.7
const SURELY_DOUBLED = 0.9
/**
 * Shortest sentence above a credit that is a caption (UTF-16 units), and fewest words of a caption that stands twice.
 */
const SHORTEST_SENTENCE = 25
const FEWEST_WORDS = 4
/** Shortest alt text in UTF-16 units, folded. */
const SHORTEST_ALT = 12
/**
 * From this length on (UTF-16 units) a line that the caption below repeats is an alt text, even if it looks like body.
 */
const SURE_ALT = 20
/**
 * A line that the model takes for body is a caption only if shorter than this (UTF-16 units): with a credit in
 * brackets, or labelled.
 */
const LONGEST_SIGNED = 200
const LONGEST_WITH_LABEL = 400
/** Longest caption above its credit, and longest line that is all credit, in UTF-16 units. */
const LONGEST_UNSIGNED = 220
const LONGEST_CREDIT = 80

/** Share of a line that a phrase of page furniture covers where an alt text, or the line above a credit, is no caption. */
const FURNITURE = 0.4
const PICTURED: ReadonlySet<string | undefined> = new Set(['image', 'caption'])

/**
 * Whether a line is the alt text of an icon of the page: "Bookmark and Share". The word for a picture is in menus, too, but
 * not with a name: "Photo: AP".
 */
const isIcon = (view: LineView): boolean =>
  PICTURED.has(view.source.markup?.kind) &&
  furnitureShare(view) >= FURNITURE &&
  readCredit(view.text)?.credit === undefined

/** Whether a line is a picture of the text, with its alt text. */
export const isPicture = (view: LineView): boolean => view.source.markup?.kind === 'image' && !isIcon(view)

/** Whether a line is a picture with its caption directly below, so that it is none of the page's icons. */
export function hasCaption(views: readonly LineView[], at: number): boolean {
  const next = views[at + 1]
  return views[at]?.source.markup?.kind === 'image' && next?.source.markup?.kind === 'caption' && next.gap === 0
}

/** The caption or the credit that a line is; undefined where it is neither. */
export function captionAt({ views, body, agency }: CaptionScene, at: number): Caption | undefined {
  const view = views[at]
  if (!view || isIcon(view)) return undefined
  if (view.source.markup?.kind === 'caption') return readCredit(view.text) ?? { text: view.text }
  // "Text: … Photos: …" says who made the article, not what a picture shows.
  if (authorLabelLength(view.text) > 0) return undefined
  const likely = body[at] ?? 0
  if (isLabelledByline(view.text) || reservesRights(view)) return undefined
  const credited = likely < SURELY_BODY ? readCredit(view.text) : undefined
  if (credited && likely >= LIKELY_BODY && credited.credit === agency) return undefined
  if (credited?.credit && (likely < LIKELY_BODY || hasLabel(view) || isSigned(view))) return credited
  const unlabelled = likely < HARDLY_BODY ? unlabelledCaption(view) : undefined
  if (unlabelled) return unlabelled
  const isShown = (likely < LIKELY_BODY || view.text.length >= SURE_ALT) && isAlt(views, at)
  const isBesidePicture = isAboveCredit(view, views[at + 1], likely) || standsTwice(views, at, likely)
  return isShown || isBesidePicture ? { text: view.text } : undefined
}

/** A Japanese caption, which ends with a place or date after an equals sign: "駅舎の軒下に並ぶ巣＝長野県飯山市". */
const PLACED = /^[^。＝=]{4,120}[＝=]\s?(?=[^。＝=]*\p{Script=Han})[^。＝=]{2,30}$/u

/** A caption that its place or a name at its end tells. */
function unlabelledCaption({ text, measure }: LineView): Caption | undefined {
  if (measure.unspaced) return PLACED.test(text) ? { text } : undefined
  // Buttons have fewer words, and a credit is no sentence.
  const isSentence = measure.ends && !text.endsWith(')')
  const couldEnd = measure.innerStops > 0 || measure.quotes > 0 || text.includes('/')
  return measure.words < FEWEST_WORDS || isSentence || !couldEnd ? undefined : readUnlabelledCredit(text)
}

const COPYRIGHT = CUES.indexOf('copyright')

/** Whether a line names the source of the text rather than of a picture: "Source: dpa", set apart. */
export const namesSource = (view: LineView): boolean => view.gap > 0 && readLabelledSource(view.text) !== undefined

const ADDRESS = /\S@\S+\.\p{L}/u

const SIGNS = /^[<(©ⓒc)\s]*/u
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u
/** Shortest phrase, in UTF-16 units, that reserves rights; shorter ones label credits, as "copyright" does. */
const RIGHTS = { unspaced: 3, spaced: 10 }

const YEAR_OF_RIGHTS = new RegExp(
  `^(?:(?:${anyOf(rightsWords())})\\s*)?(?:©|ⓒ|\\(c\\))\\s*(?:19|20)\\d\\d(?!\\p{Nd})`,
  'iu',
)

/** Whether a line is a copyright notice with its year: "© 2024 The Courier", "Copyright (c) 1998". */
export const statesYear = (text: string): boolean => YEAR_OF_RIGHTS.test(text)

/**
 * Whether a line is a copyright notice rather than a picture's credit: "© Riproduzione riservata", "Alle Rechte
 * vorbehalten".
 */
function reservesRights({ text, cues }: LineView): boolean {
  if ((cues.opening[COPYRIGHT] ?? 0) === 0) return false
  if (statesYear(text) || (cues.inside[COPYRIGHT] ?? 0) > 0) return true
  const unsigned = lowerInPlace(text).replace(SIGNS, '')
  return openingLength(unsigned, 'copyright') >= (UNSPACED.test(unsigned) ? RIGHTS.unspaced : RIGHTS.spaced)
}

/** Whether a line is a labelled byline, even if its label names pictures too: "Text and photos: Ann Lee". */
function isLabelledByline(text: string): boolean {
  const length = text.length > LONGEST_LABELLED_BYLINE ? 0 : openingLength(lowerInPlace(text), 'byline')
  return length > 0 && /^.?\s*[:：]|^[:：]/u.test(text.slice(length - 1))
}

/** Whether a sentence above a credit is text that ends there, or a numbered heading: "8. Turn it into a bench." */
const isText = ({ text }: LineView, next: LineView, likely: number): boolean =>
  likely >= HARDLY_BODY || text.length < SHORTEST_SENTENCE || namesSource(next)

/** Whether the line below is all credit. */
function isAboveCredit(view: LineView, next: LineView | undefined, likely: number): boolean {
  if (!next || view.text.length > LONGEST_UNSIGNED || next.text.length > LONGEST_CREDIT) return false
  if (view.measure.ends ? isText(view, next, likely) : likely >= SURELY_BODY) return false
  if (
    (view.date >= HAS_DATE && !view.measure.ends) ||
    authorLabelLength(next.text) > 0 ||
    furnitureShare(view) >= FURNITURE ||
    isNotice(view) ||
    (view.text.includes('@') && ADDRESS.test(view.text)) ||
    reservesRights(next)
  )
    return false
  return readCredit(next.text)?.text === '' && !readLabelledCaption(next.text)
}

/** Whether a line of at most one sentence ends with a credit in brackets. */
const isSigned = ({ text, measure }: LineView): boolean =>
  text.length < LONGEST_SIGNED && /[\])）]$/u.test(text) && measure.innerStops <= 1

const hasLabel = (view: LineView): boolean =>
  view.text.length < LONGEST_WITH_LABEL && /[:：]\s*\S[^:：]{0,80}$/u.test(view.text)

function withoutLastStops(text: string): string {
  let end = text.length
  while (end > 0 && '.…'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Whether a line is an alt text: the caption below it says the same, with a credit or in more words. */
function isAlt(views: readonly LineView[], at: number): boolean {
  const own = views[at]
  const next = views[at + 1]
  if (!own || !next || own.folded.length < SHORTEST_ALT || next.gap > 1) return false
  return next.folded.startsWith(withoutLastStops(own.folded)) && readCredit(next.text) !== undefined
}

/** Whether a line that looks like text stands twice in a row, as an alt text and its caption do. */
function standsTwice(views: readonly LineView[], at: number, likely: number): boolean {
  const { folded = '', measure } = views[at] ?? {}
  if (likely < LIKELY_BODY || likely >= SURELY_DOUBLED || folded.length < SURE_ALT) return false
  return (measure?.words ?? 0) >= FEWEST_WORDS && (views[at + 1]?.folded === folded || views[at - 1]?.folded === folded)
}

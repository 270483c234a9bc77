import { isNotice } from '../body-rules/notices.ts'
import { authorLabelLength } from '../fields/author-label.ts'
import { readLabelledSource } from '../fields/source.ts'
import { CUES, openingLength } from '../languages/cues.ts'
import { lowerInPlace } from '../lines/lower.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import { type Caption, readCredit } from './caption.ts'

/** What captions are told from running text by. */
export interface CaptionScene {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  /** Language of a line where it differs from the document's, else undefined. */
  readonly foreign: (text: string) => string | undefined
  /** The agency that the text is from: in brackets at its end, it signs the text. */
  readonly agency?: string | undefined
}

/** A labelled credit makes a line a caption unless the model is this sure that it is body. */
const SURELY_BODY = 0.97
const LIKELY_BODY = 0.5
/** A sentence above a credit is a caption where the model is less sure than this that it is body; what stands twice in a row, than the other. */
const HARDLY_BODY = 0.7
const SURELY_DOUBLED = 0.9
const SHORTEST_SENTENCE = 25
const FEWEST_WORDS = 4
const SHORTEST_ALT = 12
/** From this length on (UTF-16 units) what a caption below repeats is an alt text, however much it looks like body. */
const SURE_ALT = 20
/** Captions above their credit, and credits alone, are at most this long. */
const LONGEST_UNSIGNED = 220
const LONGEST_CREDIT = 80

/** The caption that a line is, or the credit; undefined where it is neither. */
export function captionAt({ views, body, agency }: CaptionScene, at: number): Caption | undefined {
  const view = views[at]
  if (!view) return undefined
  if (view.source.markup?.kind === 'caption') return readCredit(view.text) ?? { text: view.text }
  // "Text: … Photos: …" says who made the article, not what a picture shows.
  if (authorLabelLength(view.text) > 0) return undefined
  const likely = body[at] ?? 0
  if (isLabelledByline(view.text) || reservesRights(view)) return undefined
  const credited = likely < SURELY_BODY ? readCredit(view.text) : undefined
  if (credited && likely >= LIKELY_BODY && credited.credit === agency) return undefined
  if (credited?.credit && (likely < LIKELY_BODY || hasLabel(view) || isSigned(view))) return credited
  const isShown = (likely < LIKELY_BODY || view.text.length >= SURE_ALT) && isAlt(views, at)
  const isBesidePicture = isAboveCredit(view, views[at + 1], likely) || standsTwice(views, at, likely)
  return isShown || isBesidePicture ? { text: view.text } : undefined
}

const COPYRIGHT = CUES.indexOf('copyright')

/** "Source: dpa" by itself is the text's source, not a picture's. */
export const namesSource = (view: LineView): boolean => view.gap > 0 && readLabelledSource(view.text) !== undefined

/** What stands above a credit and is no caption: page furniture, an address. */
const FURNITURE = 0.4
const ADDRESS = /\S@\S+\.\p{L}/u

const SIGNS = /^[<(©ⓒc)\s]*/u
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u
/** UTF-16 units of a phrase that reserves rights, rather than a label of credits. */
const RIGHTS = { unspaced: 3, spaced: 'copyright'.length + 1 }

/** "© Riproduzione riservata", "Alle Rechte vorbehalten": a notice of rights, whoever it names, is no picture's credit. */
function reservesRights({ text, cues }: LineView): boolean {
  if ((cues.opening[COPYRIGHT] ?? 0) === 0) return false
  const unsigned = lowerInPlace(text).replace(SIGNS, '')
  return openingLength(unsigned, 'copyright') >= (UNSPACED.test(unsigned) ? RIGHTS.unspaced : RIGHTS.spaced)
}

const LONGEST_BYLINE = 90

/** "Text and photos: Ann Lee" is a byline, whatever else its label says. */
function isLabelledByline(text: string): boolean {
  const length = text.length > LONGEST_BYLINE ? 0 : openingLength(lowerInPlace(text), 'byline')
  return length > 0 && /^.?\s*[:：]|^[:：]/u.test(text.slice(length - 1))
}

/** A sentence above a credit may be text that ends there, or a heading with a number: "8. Turn it into a bench." */
const isText = ({ text }: LineView, next: LineView, likely: number): boolean =>
  likely >= HARDLY_BODY || text.length < SHORTEST_SENTENCE || namesSource(next)

/** A line with one below it that is all credit. */
function isAboveCredit(view: LineView, next: LineView | undefined, likely: number): boolean {
  if (!next || view.text.length > LONGEST_UNSIGNED || next.text.length > LONGEST_CREDIT) return false
  if (view.measure.ends ? isText(view, next, likely) : likely >= SURELY_BODY) return false
  if (
    chromeOf(view) >= FURNITURE ||
    isNotice(view) ||
    (view.text.includes('@') && ADDRESS.test(view.text)) ||
    reservesRights(next)
  )
    return false
  return readCredit(next.text)?.text === ''
}

/** A line of one sentence at most that a credit in brackets ends. */
const isSigned = ({ text, measure }: LineView): boolean =>
  text.length < 200 && /[\])）]$/u.test(text) && measure.innerStops <= 1

const hasLabel = (view: LineView): boolean => view.text.length < 400 && /[:：]\s*\S[^:：]{0,80}$/u.test(view.text)

/** An alt text: the next line says the same, with a credit or in more words. */
function isAlt(views: readonly LineView[], at: number): boolean {
  const own = views[at]
  const next = views[at + 1]
  if (!own || !next || own.folded.length < SHORTEST_ALT || next.gap > 1) return false
  return next.folded.startsWith(own.folded.replace(/(?<![.…])[.…]+$/u, '')) && readCredit(next.text) !== undefined
}

/** What looks like text and stands twice in a row: an alt text and its caption. */
function standsTwice(views: readonly LineView[], at: number, likely: number): boolean {
  const { folded = '', measure } = views[at] ?? {}
  if (likely < LIKELY_BODY || likely >= SURELY_DOUBLED || folded.length < SURE_ALT) return false
  return (measure?.words ?? 0) >= FEWEST_WORDS && (views[at + 1]?.folded === folded || views[at - 1]?.folded === folded)
}

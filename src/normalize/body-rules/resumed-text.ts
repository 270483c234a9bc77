import { readCredit } from '../credits/read-credit.ts'
import { CUES } from '../languages/cue-columns.ts'
import { endsInColon } from '../languages/cues.ts'
import { isNotice } from '../lines/notice.ts'
import { furnitureShare, hasAddress } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, FURNITURE_PHRASE, LIKELY_NAME, LONGEST_REFERENCE, MOSTLY_DATE } from '../thresholds.ts'
import { couldBeTitle, isLong } from './reference-titles.ts'
import { isSentenceOfText } from './sentence-of-text.ts'

/** Most titles below one label. */
const MOST_TITLES = 3

const RELATED = CUES.indexOf('related')

/**
 * Index of the last line of a reference to another article that begins at `at` ("Read also: …", or that label with
 * titles on the next lines); -1 if none begins there.
 */
function endOfReference(views: readonly LineView[], at: number): number {
  const view = views[at]
  const share = view?.cues.opening[RELATED] ?? 0
  if (!view || share === 0 || view.text.length > LONGEST_REFERENCE) return -1
  const label = Math.round(share * view.folded.length)
  if (view.folded.length > label + 2) return endsInColon(view.text, label) ? at : -1
  let end = at
  while (end - at < MOST_TITLES && couldBeTitle(views[end + 1])) end++
  return end > at ? end : -1
}

/** A sentence with a signature in brackets behind it: "… in May. (abc)", "…。(村瀬遥)". */
const SIGNED = /[.!。！…]["”»』」]?\s?[(（][^()（）]{1,24}[)）]$/u

/**
 * Whether a line is a whole statement that belongs to an article: not a question, a credit, an address, a notice or
 * furniture.
 */
export const isStatement = (view: LineView): boolean =>
  (view.measure.ends || SIGNED.test(view.text)) &&
  !/[?!？！؟]["”»』」]?$/u.test(view.text) &&
  isLong(view) &&
  furnitureShare(view) < FURNITURE_PHRASE &&
  view.date < MOSTLY_DATE &&
  view.name < LIKELY_NAME &&
  !isNotice(view) &&
  !hasAddress(view.text) &&
  readCredit(view.text) === undefined

const ASIDES = (['related', 'advertising', 'newsletter'] as const).map((cue) => CUES.indexOf(cue))
/**
 * Share of a line that its phrase must cover for the line to be an aside: a reference, an advertisement, a newsletter
 * form.
 */
const ASIDE = 0.5
/** Most asides in a row within a text. */
const MOST_ASIDES = 3

const isAside = (view: LineView | undefined): boolean =>
  view !== undefined &&
  !view.measure.ends &&
  (isNotice(view) || ASIDES.some((cue) => (view.cues.opening[cue] ?? 0) >= ASIDE))

/** Index of the last of the asides that begin at `at`, of which at least one must be a reference; -1 otherwise. */
function endOfAsides(views: readonly LineView[], at: number): number {
  let [end, isReferred] = [at - 1, false]
  for (let n = 0; n < MOST_ASIDES; n++) {
    const reference = endOfReference(views, end + 1)
    if (reference >= 0) [end, isReferred] = [reference, true]
    else if (isAside(views[end + 1])) end++
    else break
  }
  return isReferred ? end : -1
}

/**
 * Whether a teaser of another article stands at `at`, a title above a sentence: then the lines above it are not the
 * text either.
 */
const isListed = (views: readonly LineView[], at: number): boolean =>
  couldBeTitle(views[at]) && views[at + 1]?.measure.ends === true

/**
 * Probability that the kept statements get. It is higher than `KEPT_BODY`, so that a credit below does not make one a
 * caption.
 */
const RESUMED = 0.75
/**
 * Least probability that a kept statement is body; below it the model objects to more than the short remainder of the
 * text.
 */
const LEAST_LIKELY = 0.04

/**
 * Keeps the statements that follow a reference to another article within the text ("Read also: …"). The model doubts
 * them where so little of the text is left below the reference.
 */
export function keepResumed(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  let { body } = scores
  const isText = (at: number) => isSentenceOfText(views, { body, titleAt: scores.titleAt }, at)
  const isLost = (at: number) => {
    const [view, likely] = [views[at], body[at] ?? 0]
    return view !== undefined && likely < BODY && likely >= LEAST_LIKELY && isStatement(view) && !isRepeated(view.text)
  }
  for (let at = scores.titleAt + 2; at < views.length; at++) {
    const last = isText(at - 1) ? endOfAsides(views, at) : -1
    let end = last + 1
    while (last >= 0 && isLost(end)) end++
    if (last < 0 || end === last + 1 || isListed(views, end)) continue
    if (body === scores.body) body = Float64Array.from(body)
    body.fill(RESUMED, last + 1, end)
    at = end - 1
  }
  return body === scores.body ? scores : { ...scores, body }
}

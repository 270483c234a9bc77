import { BODY } from '../fields/layout.ts'
import { CUES, endsInColon } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { readCredit } from '../roles/caption.ts'
import { isNotice } from './notices.ts'

/** A line that a phrase of page furniture covers up to this share may be anything else. */
const PHRASE = 0.25
const DATE = 0.5
const NAME = 0.5
/** Words of a sentence or a title; UTF-16 units where words are not spaced. */
const FEWEST = { words: 3, units: 8 }
const ADDRESS = /@|https?:|www\./u

const RELATED = CUES.indexOf('related')
/** In UTF-16 units: what leads to another article, its title with it. */
const LONGEST_REFERENCE = 220

const isLong = ({ measure, text }: LineView): boolean =>
  measure.unspaced ? text.length >= FEWEST.units : measure.words >= FEWEST.words

const couldBeTitle = (view: LineView | undefined): boolean =>
  view !== undefined && !view.measure.ends && isLong(view) && view.date < DATE && chromeOf(view) < PHRASE

/** The last line of a reference to one other article that begins at `at`: "Read also: …", or its title below that; -1 for none. */
function endOfReference(views: readonly LineView[], at: number): number {
  const view = views[at]
  const share = view?.cues.opening[RELATED] ?? 0
  if (!view || share === 0 || view.text.length > LONGEST_REFERENCE) return -1
  const label = Math.round(share * view.folded.length)
  if (view.folded.length > label + 2) return endsInColon(view.text, label) ? at : -1
  return couldBeTitle(views[at + 1]) ? at + 1 : -1
}

/** Whether a line says something in a whole statement, to readers and of no page. */
export const isStatement = (view: LineView): boolean =>
  view.measure.ends &&
  !/[?!？！؟]["”»』」]?$/u.test(view.text) &&
  isLong(view) &&
  chromeOf(view) < PHRASE &&
  view.date < DATE &&
  view.name < NAME &&
  !isNotice(view) &&
  !ADDRESS.test(view.text) &&
  readCredit(view.text) === undefined

const ASIDES = (['related', 'advertising', 'newsletter'] as const).map((cue) => CUES.indexOf(cue))
/** Share of a line that its phrase takes where it interrupts a text. */
const MOSTLY = 0.5
/** Notes that may stand one below the other within a text. */
const MOST_ASIDES = 3

const isAside = (view: LineView | undefined): boolean =>
  view !== undefined &&
  !view.measure.ends &&
  (isNotice(view) || ASIDES.some((cue) => (view.cues.opening[cue] ?? 0) >= MOSTLY))

/** The last line of what interrupts the text from `at` on, one reference at least; -1 for none. */
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

/** Whether the title of another article stands at `at`, above what it says: what stands above it is of no text either. */
const isListed = (views: readonly LineView[], at: number): boolean =>
  couldBeTitle(views[at]) && views[at + 1]?.measure.ends === true

/** How sure it is that they are text: no captions, even above a credit. */
const RESUMED = 0.75
/** A line is asked about from this probability on: below it the model has seen more than that little is left of the text. */
const LEAST = 0.04

/** Keeps the statements below a reference to another article within the text ("Read also: …"), where so little is left that the model doubts. */
export function keepResumed(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  let { body } = scores
  const isText = (at: number) => at > scores.titleAt && (body[at] ?? 0) >= BODY && views[at]?.measure.ends === true
  const isLost = (at: number) => {
    const [view, likely] = [views[at], body[at] ?? 0]
    return view !== undefined && likely < BODY && likely >= LEAST && isStatement(view) && !isRepeated(view.text)
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

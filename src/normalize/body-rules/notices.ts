import { CUES } from '../languages/cue-columns.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { dropLines } from './adjust-scores.ts'

/** Longest notice in UTF-16 units. */
const LONGEST_NOTICE = 400

/**
 * Whether a line is the publication speaking about itself rather than reporting: "We use cookies …", "Already a
 * subscriber?".
 */
export const isNotice = ({ notice, text, source }: LineView): boolean =>
  notice && text.length <= LONGEST_NOTICE && source.markup?.kind !== 'heading'

const COMMENTS = CUES.indexOf('comments')
/** Share of a line that its phrase covers in a heading over comments: "3 comments", "Leave a reply". */
const COMMENTS_HEADING = 0.6

/** Whether a line heads the readers' comments. */
export const opensComments = ({ cues, folded }: LineView): boolean => {
  const share = Math.max(cues.opening[COMMENTS] ?? 0, /^\p{Nd}/u.test(folded) ? (cues.inside[COMMENTS] ?? 0) : 0)
  return share >= COMMENTS_HEADING
}

const COUNTED = (['tools', 'share', 'comments'] as const).map((cue) => CUES.indexOf(cue))
const LEADING_NUMBER = /^\p{Nd}[\p{Nd}.,\s]{0,12}/u
/** Most words of a counter, fewest UTF-16 units of what it counts (40 m is a length), and the share of it that a phrase covers. */
const COUNTER = { words: 4, shortest: 4, share: 0.9 }

/** Whether a line is a number and what a page counts: "1,245 views", "41 shares". */
function isCounter({ folded, measure, cues }: LineView): boolean {
  if (measure.digits === 0 || measure.ends || measure.words > COUNTER.words) return false
  const number = LEADING_NUMBER.exec(folded)?.[0].length ?? 0
  const share = Math.max(...COUNTED.map((cue) => Math.max(cues.opening[cue] ?? 0, cues.inside[cue] ?? 0)))
  return (
    number > 0 &&
    folded.length - number >= COUNTER.shortest &&
    share * folded.length >= COUNTER.share * (folded.length - number)
  )
}

/** A note from the writer to the desk within the text: "[CHECK: was it 1985?]", "[ANN – have changed her age]". */
export const TO_DESK = /^\[\p{Lu}{2,}(?:\s\p{Lu}{2,}){0,2}(?::|\s[–—-])\s[^[\]]{3,200}\]$/u

/** Drops notices, counters and notes to the desk from the body, however sure the model is of them. */
export function dropNotices(views: readonly LineView[], scores: LineScores): LineScores {
  const isDropped = (view: LineView | undefined) =>
    view !== undefined && (isNotice(view) || isCounter(view) || TO_DESK.test(view.text))
  return views.some(isDropped) ? dropLines(scores, (at) => isDropped(views[at])) : scores
}

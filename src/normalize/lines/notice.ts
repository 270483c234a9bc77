import { CUES } from '../languages/cue-columns.ts'
import type { LineView } from './view.ts'

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

/** A note from the writer to the desk within the text: "[CHECK: was it 1985?]", "[ANN – have changed her age]". */
export const TO_DESK = /^\[\p{Lu}{2,}(?:\s\p{Lu}{2,}){0,2}(?::|\s[–—-])\s[^[\]]{3,200}\]$/u

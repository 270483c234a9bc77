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

/** Drops notices from the body, however sure the model is of them. */
export function dropNotices(views: readonly LineView[], scores: LineScores): LineScores {
  if (!views.some(isNotice)) return scores
  return dropLines(scores, (at) => isNotice(views[at] as LineView))
}

import { CUES } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { dropLines } from './adjust-scores.ts'

/** UTF-16 units of a notice. */
const LONGEST = 400

/** Whether a line tells readers of the house rather than of the news: "We use cookies …", "Already a subscriber?". */
export const isNotice = ({ notice, text, source }: LineView): boolean =>
  notice && text.length <= LONGEST && source.markup?.kind !== 'heading'

const COMMENTS = CUES.indexOf('comments')
/** Share of a line that its phrase takes where it stands over comments: "3 comments", "Leave a reply". */
const OVER = 0.6

/** Whether a line stands over what readers say of the text. */
export const opensComments = ({ cues, folded }: LineView): boolean => {
  const share = Math.max(cues.opening[COMMENTS] ?? 0, /^\p{Nd}/u.test(folded) ? (cues.inside[COMMENTS] ?? 0) : 0)
  return share >= OVER
}

/** Takes notices for none of the text, however sure the model is of them. */
export function dropNotices(views: readonly LineView[], scores: LineScores): LineScores {
  if (!views.some(isNotice)) return scores
  return dropLines(scores, (at) => isNotice(views[at] as LineView))
}

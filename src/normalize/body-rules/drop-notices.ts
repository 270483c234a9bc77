import { CUES } from '../languages/cue-columns.ts'
import { asksToFollow } from '../languages/follow.ts'
import { isNotice, TO_DESK } from '../lines/notice.ts'
import type { LineView } from '../lines/view.ts'
import { dropLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'

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

/** Drops notices, invitations to follow, counters and notes to the desk from the body, however sure the model is of them. */
export function dropNotices(views: readonly LineView[], scores: LineScores): LineScores {
  const isDropped = (view: LineView | undefined) =>
    view !== undefined &&
    (isNotice(view) || isCounter(view) || TO_DESK.test(view.text) || asksToFollow(view.text, view.folded))
  return views.some(isDropped) ? dropLines(scores, (at) => isDropped(views[at])) : scores
}

import { NOTICE } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from './line-model.ts'

/** UTF-16 units of a notice. */
const LONGEST = 400

/** What is quoted is somebody else's notice. */
const QUOTED = /^["“”„«»'‘「『]/u

/** Whether a line tells readers of the house rather than of the news: "We use cookies …", "Already a subscriber?". */
export const isNotice = ({ text, cues, source }: LineView): boolean =>
  (cues.opening[NOTICE] ?? 0) > 0 && !QUOTED.test(text) && text.length <= LONGEST && source.markup?.kind !== 'heading'

/** Takes notices for none of the text, however sure the model is of them. */
export function dropNotices(views: readonly LineView[], scores: LineScores): LineScores {
  if (!views.some(isNotice)) return scores
  return { ...scores, body: scores.body.map((likely, at) => (isNotice(views[at] as LineView) ? 0 : likely)) }
}

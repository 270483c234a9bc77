import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY } from '../thresholds.ts'

/** Whether the line at `at` is below the title, is body by the scores, and ends as a sentence. */
export const isSentenceOfText = (
  views: readonly LineView[],
  { body, titleAt }: Pick<LineScores, 'body' | 'titleAt'>,
  at: number,
): boolean => at > titleAt && (body[at] ?? 0) >= BODY && views[at]?.measure.ends === true

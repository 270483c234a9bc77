import type { LineView } from '../lines/view.ts'
import { dropLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { saysEnd } from '../newsroom/foot-marks.ts'
import { isRunningText } from '../newsroom/running-text.ts'

/** Most lines that a desk is told below the line that says that the text ends. */
const BELOW_END = 3

/** Drops the line that says that the text ends, and the few lines below it, where none of them is running text. */
export function dropBelowEnd(views: readonly LineView[], scores: LineScores): LineScores {
  const from = Math.max(scores.titleAt + 1, views.length - BELOW_END - 1)
  const end = views.findLastIndex(({ text }, at) => at >= from && saysEnd(text))
  return end < 0 || views.slice(end + 1).some(isRunningText) ? scores : dropLines(scores, (at) => at >= end)
}

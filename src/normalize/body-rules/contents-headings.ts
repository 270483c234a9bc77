import { findContents } from '../lines/contents.ts'
import type { LineView } from '../lines/view.ts'
import { dropLines, keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'

/** Keeps the headings that a table of contents lists, and drops its entries. */
export function keepListedHeadings(views: readonly LineView[], scores: LineScores): LineScores {
  const { entries, headings } = findContents(views, scores.body)
  if (entries.size === 0) return scores
  const kept = keepLines(scores, (at) => headings.has(at) && at !== scores.titleAt)
  return dropLines(kept, (at) => entries.has(at))
}

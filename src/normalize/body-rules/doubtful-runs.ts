import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, FURNITURE_PHRASE, MOSTLY_DATE } from '../thresholds.ts'

/** Probability from which a sentence is surely text: the run stands between two of these. */
const SURE = 0.8
/** Fewest lines of a run, and least probability of its lines to be body, on average and of each that is kept. */
const LONG = 12
const LEAST = { average: 0.15, each: 0.1 } as const

/** Index after the last of the lines from `at` on that the model does not take for body, at most `limit`. */
function endOfRun(body: Float64Array, at: number, limit: number): number {
  let end = at
  while (end < limit && (body[end] ?? 0) < BODY) end++
  return end
}

/** Whether the model doubts, rather than denies, that the lines of a run are body. */
const isDoubtful = (run: Float64Array): boolean =>
  run.length >= LONG && run.reduce((sum, likely) => sum + likely, 0) / run.length >= LEAST.average

/**
 * Keeps a long run of short lines within the text that the model is not sure of: a list of features, a programme, a
 * table of results. The model is sure of the furniture that stands within a text.
 */
export function keepDoubtfulRuns(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { body, titleAt } = scores
  const isSure = (view: LineView, at: number) => at > titleAt && (body[at] ?? 0) >= SURE && view.measure.ends
  const couldBeBody = (view: LineView | undefined, likely: number) =>
    view !== undefined &&
    likely >= LEAST.each &&
    view.date < MOSTLY_DATE &&
    furnitureShare(view) < FURNITURE_PHRASE &&
    !isRepeated(view.text)
  const kept = new Set<number>()
  const last = views.findLastIndex(isSure)
  for (let at = views.findIndex(isSure); at < last; at++) {
    const end = endOfRun(body, at, last)
    if (isDoubtful(body.subarray(at, end)))
      for (let line = at; line < end; line++) if (couldBeBody(views[line], body[line] ?? 0)) kept.add(line)
    at = end
  }
  return kept.size === 0 ? scores : keepLines(scores, (at) => kept.has(at))
}

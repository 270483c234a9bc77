import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, FURNITURE_PHRASE, MOSTLY_DATE } from '../thresholds.ts'
import { isSentenceOfText } from './sentence-of-text.ts'

/** Fewest lines of a list, and most words of each. */
const FEWEST = 3
const MOST_WORDS = 8
/** Share of its lines that the model takes for body, and least probability of the others. */
const SHARE = 0.5
const LEAST_LIKELY = 0.2

const isEntry = (view: LineView | undefined): boolean =>
  view !== undefined && !view.measure.ends && view.measure.words <= MOST_WORDS

/** The runs of short lines that end no sentence: for each, the index of its first line and the one after its last. */
function runsOf(views: readonly LineView[]): readonly (readonly [start: number, end: number])[] {
  const starts = views.flatMap((view, at) => (isEntry(view) && !isEntry(views[at - 1]) ? [at] : []))
  return starts.map((start) => {
    let end = start + 1
    while (isEntry(views[end])) end++
    return [start, end]
  })
}

/**
 * Keeps the other lines of a list of short lines between two paragraphs where the model takes half of them for body:
 * names, results, places.
 */
export function keepWaveringLists(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const likely = (at: number) => scores.body[at] ?? 0
  const isText = (at: number) => isSentenceOfText(views, scores, at)
  const isWavering = (run: Float64Array) => run.filter((one) => one >= BODY).length >= SHARE * run.length
  const lists = runsOf(views).filter(([start, end]) => end - start >= FEWEST && isText(start - 1) && isText(end))
  const kept = lists.filter(([start, end]) => isWavering(scores.body.subarray(start, end)))
  if (kept.length === 0) return scores
  const listed = new Set(kept.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)))
  return keepLines(scores, (at) => {
    const view = views[at]
    if (!view || !listed.has(at) || likely(at) < LEAST_LIKELY || isRepeated(view.text)) return false
    return view.date < MOSTLY_DATE && furnitureShare(view) < FURNITURE_PHRASE
  })
}

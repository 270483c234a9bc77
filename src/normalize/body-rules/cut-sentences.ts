import { isNotice } from '../lines/notice.ts'
import { hasAddress } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY } from '../thresholds.ts'

/**
 * A beginning that only continues a sentence: a letter in lower case, of a script with capitals, or a mark that follows
 * words.
 */
const GOES_ON = /^(?:(?!\p{Script=Georgian})\p{Ll}|[,.;:!?)](?!\.)|['’](?=\p{Ll}))/u
/** An end after which a new sentence or a list may begin. */
const STOPS = /[.!?…:;。！？：；।؟۔][\s"”»』」')\]]*$/u
/** Fewest words of the part of a sentence that is surely text. */
const FEWEST_WORDS = 8

const isLong = ({ measure }: LineView): boolean => measure.words >= FEWEST_WORDS
const isOpen = ({ text }: LineView): boolean => !STOPS.test(text)

/** Whether the line below the one at `at` continues its sentence. */
function continues(views: readonly LineView[], at: number): boolean {
  const [view, next] = [views[at], views[at + 1]]
  return view !== undefined && next !== undefined && isOpen(view) && GOES_ON.test(next.text)
}

/** Whether a name stands below the line at `at`, and the line below that continues the sentence. */
function goesOnBelowName(views: readonly LineView[], at: number, isWithin: boolean): boolean {
  const [view, next] = [views[at], views[at + 1]]
  return view !== undefined && isOpen(view) && (isWithin || isLong(view)) && next?.gap === 0 && continues(views, at + 1)
}

/** The runs of lines that are the parts of a whole sentence each, as first and last index. */
function runsOf(views: readonly LineView[]): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  for (let at = 0; at < views.length; at++) {
    let end = at
    while (continues(views, end) || goesOnBelowName(views, end, end > at)) end++
    if (end > at && views[end]?.measure.ends) runs.push([at, end])
    at = end
  }
  return runs
}

/** Keeps the parts of a sentence that was cut at its links, where one of them is surely text. */
export function keepCutSentences(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const isText = (at: number) => (scores.body[at] ?? 0) >= BODY && isLong(views[at] as LineView)
  const kept = new Set<number>()
  for (const [from, to] of runsOf(views)) {
    const run = views.slice(from, to + 1).map((_view, i) => from + i)
    if (from > scores.titleAt && run.some(isText)) for (const at of run) kept.add(at)
  }
  if (kept.size === 0) return scores
  return keepLines(scores, (at) => {
    const view = views[at]
    return kept.has(at) && view !== undefined && !isNotice(view) && !hasAddress(view.text) && !isRepeated(view.text)
  })
}

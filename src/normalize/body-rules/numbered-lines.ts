import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { LIKELY_BODY } from '../thresholds.ts'

const ITEM = /^(\p{Nd}{1,2})[.)]\s+\S/u
const NOTE = /^\[(\p{Nd}{1,3})\]\s*\S/u
const REFERENCE = /\[\p{Nd}{1,3}\]/u
/** Most lines from one item to the next of the same list. */
const MOST_APART = 3
/** Fewest items of a numbered list; one or two numbers may open sentences. */
const FEWEST_ITEMS = 3
/** Share of a list's items that the model must take for body before the others are kept. */
const KNOWN = 0.6

/** Whether a line is a numbered note below a text: "[2] Interview with the author, 12 August 2022". */
export const isNote = ({ text }: LineView): boolean => NOTE.test(text)

/** The runs of lines that are numbered consecutively. */
function countedRuns(views: readonly LineView[], mark: RegExp): readonly (readonly number[])[] {
  const runs: number[][] = []
  let expected = 0
  views.forEach((view, at) => {
    const number = view.source.markup ? undefined : mark.exec(view.text)?.[1]
    if (number === undefined) return
    const run = runs.at(-1)
    const goesOn = run && Number(number) === expected && at - (run.at(-1) ?? 0) <= MOST_APART
    if (goesOn) run.push(at)
    else runs.push([at])
    expected = Number(number) + 1
  })
  return runs
}

/** Keeps the items of a numbered list of which most are body, and the numbered notes that the body refers to. */
export function keepNumbered(views: readonly LineView[], scores: LineScores): LineScores {
  const isBody = (at: number) => (scores.body[at] ?? 0) >= LIKELY_BODY
  const items = countedRuns(views, ITEM).filter(
    (run) => run.length >= FEWEST_ITEMS && run.filter(isBody).length >= KNOWN * run.length,
  )
  const refers = () => views.some(({ text }, at) => isBody(at) && REFERENCE.test(text.slice(1)))
  const notes = countedRuns(views, NOTE)
  const kept = new Set([...items, ...(notes.length > 0 && refers() ? notes : [])].flat().filter((at) => !isBody(at)))
  return kept.size === 0 ? scores : keepLines(scores, (at) => kept.has(at))
}

import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { keepLines } from './adjust-scores.ts'

const ITEM = /^(\p{Nd}{1,2})[.)]\s+\S/u
const NOTE = /^\[(\p{Nd}{1,3})\]\s*\S/u
const REFERENCE = /\[\p{Nd}{1,3}\]/u
/** Lines between two items of one list at most. */
const NEAR = 3
const FEWEST = 3
/** Share of a list's items that must be body for the others to be. */
const MOST = 0.6
const BODY = 0.5

/** Whether a line is a note below a text: "[2] Interview with the author, 12 August 2022". */
export const isNote = ({ text }: LineView): boolean => NOTE.test(text)

/** The runs of lines that count up, each beginning with the number after the last one's. */
function countedRuns(views: readonly LineView[], mark: RegExp): readonly (readonly number[])[] {
  const runs: number[][] = []
  let expected = 0
  views.forEach((view, at) => {
    const number = view.source.markup ? undefined : mark.exec(view.text)?.[1]
    if (number === undefined) return
    const run = runs.at(-1)
    const goesOn = run && Number(number) === expected && at - (run.at(-1) ?? 0) <= NEAR
    if (goesOn) run.push(at)
    else runs.push([at])
    expected = Number(number) + 1
  })
  return runs
}

/** Keeps lists whole: numbered items whose neighbours are body are body, and so are the notes that the body refers to. */
export function keepNumbered(views: readonly LineView[], scores: LineScores): LineScores {
  const isBody = (at: number) => (scores.body[at] ?? 0) >= BODY
  const items = countedRuns(views, ITEM).filter(
    (run) => run.length >= FEWEST && run.filter(isBody).length >= MOST * run.length,
  )
  const refers = () => views.some(({ text }, at) => isBody(at) && REFERENCE.test(text.slice(1)))
  const notes = countedRuns(views, NOTE)
  const kept = new Set([...items, ...(notes.length > 0 && refers() ? notes : [])].flat().filter((at) => !isBody(at)))
  return kept.size === 0 ? scores : keepLines(scores, (at) => kept.has(at))
}

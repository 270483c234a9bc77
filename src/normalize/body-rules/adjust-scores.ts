import type { LineScores } from '../model/line-model.ts'

/** How sure it is that a line is body that is taken for it though the model doubts. */
export const KEPT = 0.6

/** The scores with some lines likely body, whatever the model says of them. */
export function keepLines(scores: LineScores, isKept: (at: number) => boolean): LineScores {
  return { ...scores, body: scores.body.map((likely, at) => (isKept(at) ? Math.max(likely, KEPT) : likely)) }
}

/** The scores with some lines no body, however sure the model is of them. */
export function dropLines(scores: LineScores, isDropped: (at: number) => boolean): LineScores {
  return { ...scores, body: scores.body.map((likely, at) => (isDropped(at) ? 0 : likely)) }
}

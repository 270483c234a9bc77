import type { LineScores } from './line-model.ts'

/**
 * Probability that a line gets when a rule keeps it as body against the model. It is above `BODY` and `LIKELY_BODY`, so
 * that the line counts as body everywhere, and below `SURELY_BODY`, so that a credit can still make it a caption.
 */
export const KEPT_BODY = 0.6

/** Raises the chosen lines to at least `KEPT_BODY`. */
export function keepLines(scores: LineScores, isKept: (at: number) => boolean): LineScores {
  return { ...scores, body: scores.body.map((likely, at) => (isKept(at) ? Math.max(likely, KEPT_BODY) : likely)) }
}

/** Sets the chosen lines to zero: they are not body, however sure the model is. */
export function dropLines(scores: LineScores, isDropped: (at: number) => boolean): LineScores {
  return { ...scores, body: scores.body.map((likely, at) => (isDropped(at) ? 0 : likely)) }
}

import { at, joins } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'

/** Most tokens from "ago" to the number. */
const FARTHEST = 3

/** Index of "ago" before the number, as in "vor 3 Stunden"; -1 for none. */
function agoBefore(tokens: readonly Token[], index: number): number {
  for (let i = index - 1; i >= index - FARTHEST; i--) {
    if (at(tokens, i).word.ago) return i
    if (!joins(at(tokens, i))) return -1
  }
  return -1
}

/** Index of "ago" after the unit, as in "3 hours ago"; -1 for none. */
function agoAfter(tokens: readonly Token[], unit: number): number {
  if (at(tokens, unit).word.ago) return unit
  const next = at(tokens, unit + 1)
  if (next.word.ago) return unit + 1
  return next.kind === 'word' && at(tokens, unit + 2).word.ago ? unit + 2 : -1
}

/**
 * Reads a span of time counted back from now whose number is at an index: the indices of its outermost tokens.
 * Undefined where there is none.
 */
export function readRelative(tokens: readonly Token[], index: number): { first: number; last: number } | undefined {
  const unit = at(tokens, index + 1)
  if (at(tokens, index).kind !== 'number' || !unit.word.span) return undefined
  const [before, after] = [agoBefore(tokens, index), agoAfter(tokens, index + 1)]
  if (before < 0 && after < 0) return undefined
  const begins = before < 0 && at(tokens, index - 1).word.agoBegins ? index - 1 : index
  return { first: before < 0 ? begins : before, last: Math.max(after, index + 1) }
}

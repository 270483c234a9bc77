import { at, joins } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'

const FARTHEST = 3

/** "ago" before the number, as in "vor 3 Stunden": its index, or -1. */
function agoBefore(tokens: readonly Token[], index: number): number {
  for (let i = index - 1; i >= index - FARTHEST; i--) {
    if (at(tokens, i).word.ago) return i
    if (!joins(at(tokens, i))) return -1
  }
  return -1
}

/** "ago" after the unit, as in "3 hours ago": its index, or -1. */
function agoAfter(tokens: readonly Token[], unit: number): number {
  if (at(tokens, unit).word.ago) return unit
  const next = at(tokens, unit + 1)
  if (next.word.ago) return unit + 1
  return next.kind === 'word' && at(tokens, unit + 2).word.ago ? unit + 2 : -1
}

/** A span of time counted back from now whose number is the token at an index: its outermost tokens. */
export function readRelative(tokens: readonly Token[], index: number): { first: number; last: number } | undefined {
  const unit = at(tokens, index + 1)
  if (at(tokens, index).kind !== 'number' || !unit.word.span) return undefined
  const [before, after] = [agoBefore(tokens, index), agoAfter(tokens, index + 1)]
  if (before < 0 && after < 0) return undefined
  const begins = before < 0 && at(tokens, index - 1).word.agoBegins ? index - 1 : index
  return { first: before < 0 ? begins : before, last: Math.max(after, index + 1) }
}

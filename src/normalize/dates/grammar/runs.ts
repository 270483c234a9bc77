import { at, joins } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'

/** Consecutive tokens, by the indices of the outermost ones. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** Most tokens between a date and its time. */
const FARTHEST = 7
const LINKING_MARKS = ",-|()./:@'+"

/** Whether a token may stand between a date and its time or weekday. */
export function links(token: Token): boolean {
  if (token.kind === 'mark') return LINKING_MARKS.includes(token.mark)
  return joins(token) || token.word.day === true || token.word.zone !== undefined
}

/** Whether two runs share a token. */
export function overlaps(a: Run, b: Run): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** Removes runs that overlap a better one; `better` sorts the best first. */
export function withoutOverlaps<T extends Run>(runs: T[], better: (a: T, b: T) => number): T[] {
  const kept: T[] = []
  const taken = new Set<number>()
  for (const run of runs.sort(better)) {
    let isFree = true
    for (let i = run.first; i <= run.last; i++) isFree &&= !taken.has(i)
    if (!isFree) continue
    for (let i = run.first; i <= run.last; i++) taken.add(i)
    kept.push(run)
  }
  return kept.sort((a, b) => a.first - b.first)
}

/** Whether only linking tokens stand between two indices, both exclusive. */
export function areLinked(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from - 1 > FARTHEST) return false
  for (let i = from + 1; i < to; i++) if (!links(at(tokens, i))) return false
  return true
}

/**
 * Index of a weekday or of a day like "today" on one side of a run, with only linking tokens between; the end of the
 * run itself if there is none.
 */
export function reachWeekday(tokens: readonly Token[], from: number, step: 1 | -1, reach: number): number {
  let found = from
  for (let i = from + step, far = 0; far < reach; i += step, far++) {
    const { weekday, day } = at(tokens, i).word
    if (weekday !== undefined || day) found = i
    else if (!links(at(tokens, i))) break
  }
  return found
}

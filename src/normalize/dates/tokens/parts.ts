import type { Token } from './token.ts'

/** Most tokens between the parts of a date. */
const FARTHEST = 6
const JOINING_MARKS = ".,-/'()"

/** The token at an index; an empty one beyond the ends. */
export function at(tokens: readonly Token[], index: number): Token {
  // Reading an array at a negative index is slow in V8: it is a lookup by property name.
  return (index < 0 ? undefined : tokens[index]) ?? NONE
}

const NONE: Token = {
  kind: 'mark',
  start: -1,
  end: -1,
  spaced: true,
  value: 0,
  digits: 0,
  isLocal: false,
  mark: '\n',
  word: {},
}

/** Whether a token may stand between day, month and year without meaning anything. */
export function joins(token: Token): boolean {
  if (token.kind === 'mark') return JOINING_MARKS.includes(token.mark)
  return token.kind === 'word' && (token.word.join === true || (token.word.weekday !== undefined && !token.word.months))
}

/**
 * Index of the nearest number in a direction, with only joining tokens or other names of `month` between; -1 for none.
 */
export function nearestNumber(tokens: readonly Token[], from: number, step: 1 | -1, month = 0): number {
  for (let i = from + step, far = 0; far < FARTHEST; i += step, far++) {
    const token = at(tokens, i)
    if (token.kind === 'number') return i
    if (!joins(token) && !token.word.months?.some((sense) => sense.month === month)) return -1
  }
  return -1
}

/** Whether a number begins a time of day or is part of one, so that it is neither day nor year. */
export function isTimeHead(tokens: readonly Token[], index: number): boolean {
  const [number, next, after] = [at(tokens, index), at(tokens, index + 1), at(tokens, index + 2)]
  if (number.digits > 2) return false
  if (next.mark === ':' && !next.spaced && after.kind === 'number' && !after.spaced) return true
  if (at(tokens, index - 1).mark === ':' && !number.spaced) return true
  return next.kind === 'word' && (next.word.timeUnit === 'hour' || next.word.half !== undefined) && !next.word.months
}

/** Whether a word that only precedes times of day stands before a token: "kl.", "ore". */
export function isAfterClock(tokens: readonly Token[], index: number): boolean {
  return at(tokens, at(tokens, index - 1).mark === '.' ? index - 2 : index - 1).word.clock === true
}

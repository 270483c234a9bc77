import type { Token } from './token.ts'

const FARTHEST = 6
const JOINING_MARKS = ".,-/'()"

/** The token at an index, or one that is nothing. */
export function at(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? NONE
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

/** Whether a token may stand between day, month and year and say nothing more. */
export function joins(token: Token): boolean {
  if (token.kind === 'mark') return JOINING_MARKS.includes(token.mark)
  return token.kind === 'word' && (token.word.join === true || (token.word.weekday !== undefined && !token.word.months))
}

/** The index of the nearest number in a direction with only joining tokens, or other names of `month`, between; or -1. */
export function nearestNumber(tokens: readonly Token[], from: number, step: 1 | -1, month = 0): number {
  for (let i = from + step, far = 0; far < FARTHEST; i += step, far++) {
    const token = at(tokens, i)
    if (token.kind === 'number') return i
    if (!joins(token) && !token.word.months?.some((sense) => sense.month === month)) return -1
  }
  return -1
}

/** Whether a number starts or is inside a time of day, so that it is no day or year. */
export function isTimeHead(tokens: readonly Token[], index: number): boolean {
  const [number, next, after] = [at(tokens, index), at(tokens, index + 1), at(tokens, index + 2)]
  if (number.digits > 2) return false
  if (next.mark === ':' && !next.spaced && after.kind === 'number' && !after.spaced) return true
  if (at(tokens, index - 1).mark === ':' && !number.spaced) return true
  return next.kind === 'word' && (next.word.timeUnit === 'hour' || next.word.half !== undefined) && !next.word.months
}

/** Whether a word that only stands in front of times does so here: "kl.", "ore". */
export function isAfterClock(tokens: readonly Token[], index: number): boolean {
  return at(tokens, at(tokens, index - 1).mark === '.' ? index - 2 : index - 1).word.clock === true
}

import { at, joins } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { Span } from './dated-spans.ts'

/** Marks between the ends of a range that stand between nothing else, and one that may also separate two dates. */
const WAVES = '~〜'
const DASH = '-'
/** Most tokens between a date and the mark or word beside it, or the other end of its range: a bracket, a weekday. */
const REACH = 3
/** Most digits of a day. */
const DAY_DIGITS = 2

const NEIGHBOURS = ':)('
const mayStandBetween = (token: Token): boolean =>
  token.kind === 'mark' ? token.mark !== DASH && (NEIGHBOURS.includes(token.mark) || joins(token)) : joins(token)

/** Index of the first token on one side of another that may say something of it. */
function beside(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let index = from + step
  for (let far = 0; far < REACH && !at(tokens, index).word.other && mayStandBetween(at(tokens, index)); far++)
    index += step
  return index
}

const isWave = ({ kind, mark }: Token): boolean => kind === 'mark' && WAVES.includes(mark)

/** Whether two spans are the ends of a range: two days, or two times of one day. Two days with times are two stamps. */
function areEnds(first: Span, second: Span): boolean {
  if (!second.core) return second.time !== undefined && first.time !== undefined
  return first.time === undefined && second.time === undefined
}

/** Whether a dash and nothing else stands between the ends of a range. */
function areDashed(tokens: readonly Token[], first: Span | undefined, second: Span | undefined): boolean {
  if (!first || !second || second.first - first.last > 2 * REACH || !areEnds(first, second)) return false
  const index = beside(tokens, first.last, 1)
  return at(tokens, index).mark === DASH && beside(tokens, index, 1) >= second.first
}

/** Whether a day stands before the date, as in "5–8 May 2021". */
function endsDays(tokens: readonly Token[], first: number): boolean {
  const [day, dash] = [at(tokens, first - 2), at(tokens, first - 1)]
  return dash.mark === DASH && !dash.spaced && day.kind === 'number' && day.digits <= DAY_DIGITS
}

/**
 * Whether a date is that of something else than the article: the end of a range, or beside a word of the column
 * `others` ("until", 発売), but not before the second of two times of its day ("14 Uhr bis 15 Uhr").
 */
export function datesOther(tokens: readonly Token[], spans: readonly Span[], index: number): boolean {
  const span = spans[index]
  if (!span?.core?.day) return false
  const next = spans[index + 1]
  const [before, after] = [beside(tokens, span.first, -1), beside(tokens, span.last, 1)]
  if (at(tokens, before).word.other || isWave(at(tokens, before)) || isWave(at(tokens, after))) return true
  if (at(tokens, after).word.other) return !(span.time && next && !next.core && next.first - after <= REACH)
  return endsDays(tokens, span.first) || areDashed(tokens, span, next) || areDashed(tokens, spans[index - 1], span)
}

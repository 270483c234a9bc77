import type { DateContext } from '../mention.ts'
import { at, isAfterClock } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { DateCore } from './date-core.ts'
import { readDated, type Span } from './dated-spans.ts'
import { readNamedDate } from './named-date.ts'
import { readNumericDate } from './numeric-date.ts'
import { readRelative } from './relative.ts'
import { links, overlaps, type Run, reachWeekday, withoutOverlaps } from './runs.ts'
import { readTime, type TimePart } from './time-of-day.ts'

/** The dates among the tokens. Of overlapping ones the most complete wins, then the first. */
function readCores(tokens: readonly Token[], context: DateContext): DateCore[] {
  const cores: DateCore[] = []
  for (const [index, token] of tokens.entries()) {
    const read = token.word.months ? readNamedDate : token.kind === 'number' ? readNumericDate : undefined
    const core = read?.(tokens, index, context)
    if (core) cores.push(core)
  }
  const worth = (core: DateCore): number => (core.day ? 2 : core.monthDay ? 1 : 0)
  return withoutOverlaps(cores, (a, b) => worth(b) - worth(a) || a.first - b.first)
}

/** The times of day outside the given dates. */
function readTimes(tokens: readonly Token[], taken: readonly Run[]): TimePart[] {
  const times: TimePart[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    while ((taken[next]?.last ?? tokens.length) < i) next++
    const token = at(tokens, i)
    if (token.kind !== 'number' && !token.word.half) continue
    const time = readTime(tokens, i, true)
    const run = taken[next]
    if (!time || (run && overlaps(run, time))) continue
    times.push(time)
    i = time.last
  }
  return times
}

/** Most tokens from a time to a weekday before or after it. */
const REACH = { before: 3, after: 2 }

/** The times that need no date beside them, with their weekdays. */
function readTimeSpans(tokens: readonly Token[], times: readonly TimePart[]): Span[] {
  const plain = times.filter((time) => time.isPlain || isAfterClock(tokens, time.first))
  return plain.map((time) => {
    const [first, last] = [
      reachWeekday(tokens, time.first, -1, REACH.before),
      reachWeekday(tokens, time.last, 1, REACH.after),
    ]
    return { first, last, time }
  })
}

function readRelativeSpans(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, index) => {
    const run = token.kind === 'number' ? readRelative(tokens, index) : undefined
    return run ? [{ ...run, isRelative: true as const }] : []
  })
}

/**
 * Relative days in a line that has no other words ("Yesterday", "Published today"); in a sentence or heading they date
 * nothing.
 */
function readDayWords(tokens: readonly Token[]): Span[] {
  const isBare = tokens.every((token) => token.word.day || token.word.label || links(token) || token.mark !== '')
  if (!isBare) return []
  return tokens.flatMap((token, index) =>
    token.word.day ? [{ first: index, last: index, isRelative: true as const }] : [],
  )
}

/** All dates, times and relative times among the tokens of a line, in order. */
export function readSpans(tokens: readonly Token[], context: DateContext): Span[] {
  const cores = readCores(tokens, context)
  const times = readTimes(tokens, cores)
  const spans = [
    ...readDated(tokens, cores, times),
    ...readTimeSpans(tokens, times),
    ...readRelativeSpans(tokens),
    ...readDayWords(tokens),
  ]
  const worth = (span: Span): number => (span.core ? 2 : span.isRelative ? 1 : 0)
  return withoutOverlaps(spans, (a, b) => worth(b) - worth(a) || a.first - b.first)
}

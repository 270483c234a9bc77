import type { DateCore } from './date-core.ts'
import type { DateContext } from './mention.ts'
import { readNamedDate } from './named-date.ts'
import { readNumericDate } from './numeric-date.ts'
import { at, isAfterClock, joins } from './parts.ts'
import { readRelative } from './relative.ts'
import { readTime, type TimePart } from './time-of-day.ts'
import type { Token } from './tokens.ts'
import { readZone } from './zone.ts'

/** A run of tokens that is one date, one time, or both together. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly core?: DateCore
  readonly time?: TimePart
  readonly zone?: string
  readonly weekday?: number
  readonly isRelative?: true
}

interface Run {
  readonly first: number
  readonly last: number
}

const FARTHEST = 7
const LINKING_MARKS = ",-|()./:@'+"

/** Whether a token may stand between a date and its time or weekday. */
function links(token: Token): boolean {
  if (token.kind === 'mark') return LINKING_MARKS.includes(token.mark)
  return joins(token) || token.word.day === true || token.word.zone !== undefined
}

function overlaps(a: Run, b: Run): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** Runs without those that overlap a better one; `better` sorts the best first. */
function withoutOverlaps<T extends Run>(runs: T[], better: (a: T, b: T) => number): T[] {
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

/** Whether only linking tokens stand between two indexes, both left out. */
function areLinked(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from - 1 > FARTHEST) return false
  for (let i = from + 1; i < to; i++) if (!links(at(tokens, i))) return false
  return true
}

/** The index of a weekday or a day like "today" on one side of a run, only linking tokens between; or the run's own end. */
function reachWeekday(tokens: readonly Token[], from: number, step: 1 | -1, reach: number): number {
  let found = from
  for (let i = from + step, far = 0; far < reach && links(at(tokens, i)); i += step, far++) {
    const { weekday, day } = at(tokens, i).word
    if (weekday !== undefined || day) found = i
  }
  return found
}

function weekdayIn(tokens: readonly Token[], run: Run): number | undefined {
  for (let i = run.first; i <= run.last; i++) {
    const token = at(tokens, i)
    if (token.word.weekday !== undefined && token.end - token.start > 2) return token.word.weekday
  }
  return undefined
}

/** The times in each gap between dates: before the first, after the first, and so on. */
function timesByGap(cores: readonly Run[], times: readonly TimePart[]): TimePart[][] {
  const gaps: TimePart[][] = [[], ...cores.map(() => [])]
  let gap = 0
  for (const time of times) {
    while ((cores[gap]?.first ?? time.last) < time.first) gap++
    gaps[gap]?.push(time)
  }
  return gaps
}

/** The time of a date: the one after it, unless that one stands before the next date and another stands before this. */
function timeOf(
  tokens: readonly Token[],
  core: Run,
  next: Run | undefined,
  before: TimePart | undefined,
  after: TimePart | undefined,
): TimePart | undefined {
  const linkedAfter = after && areLinked(tokens, core.last, after.first) ? after : undefined
  const linkedBefore = before && areLinked(tokens, before.last, core.first) ? before : undefined
  const isNexts = linkedAfter && linkedBefore && next && areLinked(tokens, linkedAfter.last, next.first)
  return isNexts ? linkedBefore : (linkedAfter ?? linkedBefore)
}

/** A weekday behind a date, unless the next date follows it: then it is that one's. */
function reachBehind(tokens: readonly Token[], last: number, next: Run | undefined): number {
  const reached = reachWeekday(tokens, last, 1, 2)
  return next && areLinked(tokens, reached, next.first) ? last : reached
}

function spanOf(tokens: readonly Token[], core: DateCore, time: TimePart | undefined, next: Run | undefined): Span {
  const zone =
    time?.zone === undefined
      ? (readZone(tokens, Math.max(core.last, time?.last ?? 0) + 1) ?? (time && readZone(tokens, time.first - 1)))
      : undefined
  const first = Math.min(core.first, time?.first ?? core.first)
  const last = Math.max(core.last, time?.last ?? core.last, zone?.last ?? 0)
  const run = { first: reachWeekday(tokens, first, -1, 4), last: reachBehind(tokens, last, next) }
  const weekday = weekdayIn(tokens, run)
  const written = time?.zone ?? zone?.zone
  return {
    ...run,
    core,
    ...(time && { time }),
    ...(written && { zone: written }),
    ...(weekday !== undefined && { weekday }),
  }
}

function readDated(tokens: readonly Token[], cores: readonly DateCore[], times: readonly TimePart[]): Span[] {
  const gaps = timesByGap(cores, times)
  let used: TimePart | undefined
  return cores.map((core, index) => {
    const before = gaps[index]?.at(-1)
    const next = cores[index + 1]
    used = core.time ?? timeOf(tokens, core, next, before === used ? undefined : before, gaps[index + 1]?.[0])
    return spanOf(tokens, core, used, next)
  })
}

function readTimeSpans(tokens: readonly Token[], times: readonly TimePart[]): Span[] {
  const plain = times.filter((time) => time.isPlain || isAfterClock(tokens, time.first))
  return plain.map((time) => {
    const [first, last] = [reachWeekday(tokens, time.first, -1, 3), reachWeekday(tokens, time.last, 1, 2)]
    return { first, last, time }
  })
}

function readRelativeSpans(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, index) => {
    const run = token.kind === 'number' ? readRelative(tokens, index) : undefined
    return run ? [{ ...run, isRelative: true as const }] : []
  })
}

/** "Yesterday" or "Published today" is a date line; a sentence or heading with such a word is none. */
function readDayWords(tokens: readonly Token[]): Span[] {
  const isBare = tokens.every((token) => token.word.day || token.word.label || links(token) || token.mark !== '')
  if (!isBare) return []
  return tokens.flatMap((token, index) =>
    token.word.day ? [{ first: index, last: index, isRelative: true as const }] : [],
  )
}

/** All dates, times and relative times among the tokens of a line, in their order. */
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

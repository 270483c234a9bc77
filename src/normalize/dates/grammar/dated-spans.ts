import { at } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { DateCore } from './date-core.ts'
import { areLinked, type Run, reachWeekday } from './runs.ts'
import type { TimePart } from './time-of-day.ts'
import { readZone, type ZonePart } from './zone.ts'

/** Consecutive tokens that make one date, one time, or both together. */
export interface Span extends Run {
  readonly core?: DateCore
  readonly time?: TimePart
  readonly zone?: string
  readonly weekday?: number
  readonly isRelative?: true
}

/** Tokens from a date to its weekday, at most, and UTF-16 units of a weekday that is trusted. */
const WEEKDAY_REACH = 4
const SHORTEST_WEEKDAY = 3

function weekdayIn(tokens: readonly Token[], run: Run): number | undefined {
  for (let i = run.first; i <= run.last; i++) {
    const token = at(tokens, i)
    if (token.word.weekday !== undefined && token.end - token.start >= SHORTEST_WEEKDAY) return token.word.weekday
  }
  return undefined
}

/** The times in the gaps between dates: before the first, after the first, and so on. */
function timesByGap(cores: readonly Run[], times: readonly TimePart[]): TimePart[][] {
  const gaps: TimePart[][] = [[], ...cores.map(() => [])]
  let gap = 0
  for (const time of times) {
    while ((cores[gap]?.first ?? time.last) < time.first) gap++
    gaps[gap]?.push(time)
  }
  return gaps
}

/**
 * The time of day that belongs to a date: the one after it, or the one before it where the one after belongs to the
 * next date.
 */
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

/** Most UTF-16 units of a weekday that may be another word: "3 May 2022 – Die Stadt", "La asamblea". */
const SHORT = 3

/** Whether a short weekday after a date is rather the first word of the text. */
function opensText(tokens: readonly Token[], reached: number): boolean {
  const [day, after] = [at(tokens, reached), at(tokens, reached + 1)]
  return day.spaced && day.end - day.start <= SHORT && after.kind === 'other' && after.spaced
}

/** Index of the weekday after a date, unless it belongs to the next date or begins the text. */
function reachBehind(tokens: readonly Token[], last: number, next: Run | undefined): number {
  const reached = reachWeekday(tokens, last, 1, WEEKDAY_REACH)
  if (reached === last || opensText(tokens, reached)) return last
  return next && areLinked(tokens, reached, next.first) ? last : reached
}

/** The time zone of a date: that of its time, or one after both, or one before the time. */
function zoneOf(tokens: readonly Token[], last: number, time: TimePart | undefined): ZonePart | undefined {
  if (time?.zone !== undefined) return { zone: time.zone, last }
  return readZone(tokens, last + 1) ?? (time && readZone(tokens, time.first - 1))
}

/** A date with its time, and the zone and weekday around both. */
function spanOf(tokens: readonly Token[], core: DateCore, time: TimePart | undefined, next: Run | undefined): Span {
  const first = Math.min(core.first, time?.first ?? core.first)
  const last = Math.max(core.last, time?.last ?? core.last)
  const zone = zoneOf(tokens, last, time)
  const run = {
    first: reachWeekday(tokens, first, -1, WEEKDAY_REACH),
    last: reachBehind(tokens, Math.max(last, zone?.last ?? last), next),
  }
  const weekday = weekdayIn(tokens, run)
  return {
    ...run,
    core,
    ...(time && { time }),
    ...(zone && { zone: zone.zone }),
    ...(weekday !== undefined && { weekday }),
  }
}

/** Each date with the time, zone and weekday beside it. */
export function readDated(tokens: readonly Token[], cores: readonly DateCore[], times: readonly TimePart[]): Span[] {
  const gaps = timesByGap(cores, times)
  let used: TimePart | undefined
  return cores.map((core, index) => {
    const before = gaps[index]?.at(-1)
    const next = cores[index + 1]
    used = core.time ?? timeOf(tokens, core, next, before === used ? undefined : before, gaps[index + 1]?.[0])
    return spanOf(tokens, core, used, next)
  })
}

import { at } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { DayPart } from '../words/lexicon.ts'
import { readZone } from './zone.ts'

/** A time of day and its place. */
export interface TimePart {
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time: string
  readonly zone?: string
  /** Indices of the outermost tokens. */
  readonly first: number
  readonly last: number
  /** Whether it is written as 24:00, midnight at the end of the day. */
  readonly endsDay: boolean
  /** Whether its hour is written as 13 or more. */
  readonly isTwentyFourHour: boolean
  /** Whether it is a time even without a date beside it. */
  readonly isPlain: boolean
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second?: number
  readonly last: number
  /** Whether its form alone makes it a time: `20:30`, `20 Uhr`, but not `20.30`. */
  readonly plain: boolean
}

const two = (value: number): string => String(value).padStart(2, '0')

function isGlued(token: Token): boolean {
  return token.kind === 'number' && !token.spaced
}

/** `20:30`, `20.30`, `20:30:15.123`; beside a date also `20: 30`. */
function readMarked(tokens: readonly Token[], index: number): Clock | undefined {
  const [hour, mark, minute] = [at(tokens, index), at(tokens, index + 1), at(tokens, index + 2)]
  if ((mark.mark !== ':' && mark.mark !== '.') || mark.spaced || minute.kind !== 'number' || minute.digits !== 2)
    return undefined
  if (minute.spaced && mark.mark === '.') return undefined
  const [next, second] = [at(tokens, index + 3), at(tokens, index + 4)]
  const plain = mark.mark === ':' && !minute.spaced
  if (next.mark !== mark.mark || next.spaced || !isGlued(second)) {
    return { hour: hour.value, minute: minute.value, last: index + 2, plain }
  }
  if (!plain || second.digits !== 2) return undefined
  const hasFraction = at(tokens, index + 5).mark === '.' && isGlued(at(tokens, index + 6))
  return { hour: hour.value, minute: minute.value, second: second.value, last: index + (hasFraction ? 6 : 4), plain }
}

function secondsAt(tokens: readonly Token[], index: number): { second: number; last: number } | undefined {
  const number = at(tokens, index)
  if (number.kind !== 'number' || at(tokens, index + 1).word.timeUnit !== 'second') return undefined
  return { second: number.value, last: index + 1 }
}

/** `20h`, `20 h 30`, `20時30分15秒`, `20 Uhr`. */
function readUnits(tokens: readonly Token[], index: number): Clock | undefined {
  const unit = at(tokens, index + 1)
  const hour = at(tokens, index).value
  const minute = at(tokens, index + 2)
  if (unit.word.timeUnit !== 'hour' || hour > 23 || (isGlued(minute) && minute.digits > 2)) return undefined
  const hasUnit = at(tokens, index + 3).word.timeUnit === 'minute'
  const isMinute = hasUnit ? minute.digits <= 2 : minute.digits === 2 && (unit.spaced || !minute.spaced)
  if (minute.kind !== 'number' || !isMinute) return { hour, minute: 0, last: index + 1, plain: true }
  const seconds = hasUnit ? secondsAt(tokens, index + 4) : undefined
  const last = seconds?.last ?? index + (hasUnit ? 3 : 2)
  return { hour, minute: minute.value, ...(seconds && { second: seconds.second }), last, plain: true }
}

/** `9 pm`, `1430 GMT`. */
function readBare(tokens: readonly Token[], index: number): Clock | undefined {
  const [number, next] = [at(tokens, index), at(tokens, index + 1)]
  if (number.digits === 4 && !next.word.half && (next.word.zone || next.word.timeUnit === 'hour')) {
    return { hour: Math.floor(number.value / 100), minute: number.value % 100, last: index, plain: true }
  }
  if (number.digits > 2 || number.value > 12 || !halfAt(tokens, index + 1)) return undefined
  return { hour: number.value, minute: 0, last: index, plain: true }
}

function halfAt(tokens: readonly Token[], index: number): DayPart | undefined {
  const token = at(tokens, index)
  return token.word.months ? undefined : token.word.half
}

/**
 * The hour on a 24-hour clock. Eleven "at noon" is before noon; twelve and one to five "at night" are after midnight.
 */
function toHour(hour: number, part: DayPart | undefined): number {
  if (part === undefined || hour > 12) return hour
  if (part === 'am') return hour % 12
  if (part === 'pm') return (hour % 12) + 12
  if (part === 'noon') return hour < 10 ? hour + 12 : hour
  return hour === 12 || hour < 6 ? hour % 12 : hour + 12
}

/** Whether the number is the second part of another: the 5 of `62.5`. */
function isFraction(tokens: readonly Token[], index: number): boolean {
  const [number, mark] = [at(tokens, index), at(tokens, index - 1)]
  const isGoing = !number.spaced && !mark.spaced && (mark.mark === '.' || mark.mark === ',' || mark.mark === ':')
  return isGoing && at(tokens, index - 2).kind === 'number'
}

function readClock(tokens: readonly Token[], index: number): Clock | undefined {
  const number = at(tokens, index)
  if (number.kind !== 'number' || isFraction(tokens, index)) return undefined
  if (number.digits > 2) return readBare(tokens, index)
  return readMarked(tokens, index) ?? readUnits(tokens, index) ?? readBare(tokens, index)
}

/** Index after a unit such as "Uhr" or "น." between a time and its half of the day or zone. */
function afterUnits(tokens: readonly Token[], index: number): number {
  const { word } = at(tokens, index)
  return word.timeUnit === 'hour' && !word.zone ? index + 1 : index
}

/**
 * Reads the time of day whose hour, or whose half of the day, is at an index, with its half, unit and zone. Undefined
 * where there is none. `beside` says that a date stands next to it, so that `20.30` is a time too.
 */
export function readTime(tokens: readonly Token[], index: number, beside = false): TimePart | undefined {
  const before = halfAt(tokens, index)
  const clock = readClock(tokens, before && at(tokens, index).kind === 'word' ? index + 1 : index)
  if (!clock) return undefined
  const end = afterUnits(tokens, clock.last + 1)
  const after = halfAt(tokens, end)
  const half = before ?? after
  const zone = readZone(tokens, after ? end + 1 : end)
  const isPlain = clock.plain || half !== undefined || zone !== undefined || end > clock.last + 1
  if (!isPlain && !beside) return undefined
  const time = toTime(clock, half)
  const last = zone?.last ?? (after ? end : end - 1)
  return time === undefined
    ? undefined
    : {
        ...{ time, first: index, last, isPlain },
        ...{ endsDay: clock.hour === 24, isTwentyFourHour: clock.hour > 12 },
        ...(zone && { zone: zone.zone }),
      }
}

function toTime(clock: Clock, half: DayPart | undefined): string | undefined {
  const hour = toHour(clock.hour, half)
  if (hour > 24 || clock.minute > 59 || (clock.second ?? 0) > 59 || (hour === 24 && clock.minute > 0)) return undefined
  const seconds = clock.second === undefined ? '' : `:${two(clock.second)}`
  return `${two(hour % 24)}:${two(clock.minute)}${seconds}`
}

import { at, isTimeHead, nearestNumber } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import { IN_DIGITS, type MonthSense } from '../words/lexicon.ts'
import { readTime, type TimePart } from './time-of-day.ts'
import { shortYear, type YearPart, yearAt } from './year.ts'

/** Day and year around the name of a month. */
export interface Arrangement {
  readonly day?: number
  readonly year?: number
  /** Indices of the outermost tokens. */
  readonly first: number
  readonly last: number
  /** A time of day between day and year. */
  readonly time?: TimePart
}

/** The name of a month, and the indices of the nearest numbers on either side; -1 for none. */
interface Place {
  readonly tokens: readonly Token[]
  readonly month: number
  readonly left: number
  readonly right: number
  readonly sense: MonthSense
  readonly language: string
}

/** Most UTF-16 units of a short name of a month. */
const SHORT_NAME = 3

interface YearAfter extends YearPart {
  readonly time?: TimePart
}

function isDay(tokens: readonly Token[], index: number): boolean {
  const { digits, value } = at(tokens, index)
  return digits > 0 && digits <= 2 && value >= 1 && value <= 31 && !isTimeHead(tokens, index)
}

/** The year after a token. A time of day may come between, as in `Aug 5 15:07:00 2021`. */
function yearAfter({ tokens, sense }: Place, index: number): YearAfter | undefined {
  const next = nearestNumber(tokens, index, 1, sense.month)
  if (next < 0) return undefined
  if (!isTimeHead(tokens, next)) return yearAt(tokens, next, sense.calendar)
  const time = readTime(tokens, next)
  const year = time && yearAt(tokens, time.last + 1, sense.calendar)
  return year && at(tokens, year.last).digits === 4 ? { ...year, time } : undefined
}

function toArrangement(tokens: readonly Token[], day: number, year: YearAfter, from: number, to: number): Arrangement {
  const [first, last] = [Math.min(from, year.first), Math.max(to, year.last)]
  return { day: at(tokens, day).value, year: year.year, first, last, ...(year.time && { time: year.time }) }
}

function monthDayYear(place: Place): Arrangement | undefined {
  const { tokens, month, right } = place
  const year = isDay(tokens, right) ? yearAfter(place, right) : undefined
  return year && toArrangement(tokens, right, year, month, right)
}

const isDayBefore = ({ tokens, left, sense }: Place): boolean => !sense.dayFollows && isDay(tokens, left)

function dayMonthYear(place: Place): Arrangement | undefined {
  const { tokens, month, left } = place
  const year = isDayBefore(place) ? yearAfter(place, month) : undefined
  return year && toArrangement(tokens, left, year, left, month)
}

function yearMonthDay({ tokens, month, left, right, sense }: Place): Arrangement | undefined {
  const year = isDay(tokens, right) ? yearAt(tokens, left, sense.calendar) : undefined
  return year && toArrangement(tokens, right, year, month, right)
}

function yearDayMonth(place: Place): Arrangement | undefined {
  const { tokens, month, left, sense } = place
  const year = isDayBefore(place) ? yearAt(tokens, nearestNumber(tokens, left, -1), sense.calendar) : undefined
  return year && toArrangement(tokens, left, year, left, month)
}

/** Whether two digits after a month are a year: not if they could count the word that follows (`29 août 12 morts`). */
function isShortYear(tokens: readonly Token[], index: number): boolean {
  const [number, next] = [at(tokens, index), at(tokens, index + 1)]
  if (number.digits !== 2 || isTimeHead(tokens, index) || next.kind === 'other' || next.mark === '%') return false
  const isPart = next.mark !== '' && '.,:/-'.includes(next.mark) && !next.spaced
  return !(isPart && at(tokens, index + 2).kind === 'number')
}

function dayMonthShortYear(place: Place): Arrangement | undefined {
  const { tokens, month, left, right, sense } = place
  if (!isDayBefore(place) || right - month > 2 || !isShortYear(tokens, right)) return undefined
  const year = shortYear(
    at(tokens, right).value,
    sense.calendar,
    IN_DIGITS.buddhist.some((one) => sense.languages.includes(one)),
  )
  return toArrangement(tokens, left, { year, first: right, last: right }, left, month)
}

/**
 * Whether the name of a month is unmistakable. Names of at most three letters have other meanings ("pro", "set"), so
 * without a year they must be in the language of the line.
 */
function isPlainName({ tokens, month, sense, language }: Place): boolean {
  const { start, end } = at(tokens, month)
  return (
    end - start > SHORT_NAME ||
    sense.languages.length === 0 ||
    [language, 'en'].some((tag) => sense.languages.includes(tag))
  )
}

/** A month with a year but no day, or with a day but no year. */
function withoutYear(place: Place): Arrangement | undefined {
  const { tokens, month, left, right, sense } = place
  const year = isDayBefore(place)
    ? undefined
    : (yearAt(tokens, right, sense.calendar) ?? yearAt(tokens, left, sense.calendar))
  if (year) return { year: year.year, first: Math.min(month, year.first), last: Math.max(month, year.last) }
  const day = isDayBefore(place) ? left : right
  if (!isDay(tokens, day) || !isPlainName(place)) return undefined
  return { day: at(tokens, day).value, first: Math.min(day, month), last: Math.max(day, month) }
}

const ORDERS = [monthDayYear, dayMonthYear, yearMonthDay, yearDayMonth, dayMonthShortYear, withoutYear]

/**
 * How day, month and year are arranged around the name of a month: the first order that fits, the likeliest tried
 * first.
 */
export function arrange(
  tokens: readonly Token[],
  month: number,
  sense: MonthSense,
  language: string,
): Arrangement | undefined {
  const left = nearestNumber(tokens, month, -1, sense.month)
  const right = nearestNumber(tokens, month, 1, sense.month)
  const place = { tokens, month, left, right, sense, language }
  for (const order of ORDERS) {
    const arrangement = order(place)
    if (arrangement) return arrangement
  }
  return undefined
}

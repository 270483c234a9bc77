import { type Day, fromSolarHijri, isDay } from './calendar-arithmetic.ts'
import type { MonthSense } from './lexicon.ts'
import type { DateContext, DayOrder } from './mention.ts'
import { at, isTimeHead, nearestNumber } from './parts.ts'
import { readTime, type TimePart } from './time-of-day.ts'
import type { Token } from './tokens.ts'
import { shortYear, type YearPart, yearAt } from './year.ts'

/** Day, month and year found among the tokens of a line. */
export interface DateCore {
  /** Indexes of the outermost tokens. */
  readonly first: number
  readonly last: number
  /** Absent where the year, or a way to convert it, is missing. */
  readonly day?: Day
  /** Absent where the line gives no day. */
  readonly monthDay?: { readonly month: number; readonly day: number }
  readonly certain: boolean
  /** The reading with day and month exchanged. */
  readonly exchanged?: Day
  /** The order in which they were read, where both are possible. */
  readonly readAs?: DayOrder
  /** The only order of day and month that digits in another order do not contradict. */
  readonly order?: DayOrder
  /** A time that stands inside it. */
  readonly time?: TimePart
}

interface Parts {
  readonly day?: number
  readonly year?: YearPart | undefined
  readonly first: number
  readonly last: number
  readonly time?: TimePart
}

/** The month that a word means: in the given language, else in the language whose row comes first. */
function chooseSense(
  senses: readonly MonthSense[],
  language: string,
): { sense: MonthSense; certain: boolean } | undefined {
  const [first] = senses
  if (!first) return undefined
  const own = senses.find((sense) => sense.languages.includes(language))
  return { sense: own ?? first, certain: senses.length === 1 || own !== undefined }
}

function isDayNumber(tokens: readonly Token[], index: number): boolean {
  const number = at(tokens, index)
  return (
    number.digits > 0 && number.digits <= 2 && number.value >= 1 && number.value <= 31 && !isTimeHead(tokens, index)
  )
}

interface YearAfter extends YearPart {
  readonly time?: TimePart
}

/** The year after a day and a month, a time of day may stand between: `Aug 5 15:07:00 2021`. */
function yearAfter(tokens: readonly Token[], index: number, sense: MonthSense): YearAfter | undefined {
  const next = nearestNumber(tokens, index, 1, sense.month)
  if (next < 0) return undefined
  if (!isTimeHead(tokens, next)) return yearAt(tokens, next, sense.calendar)
  const time = readTime(tokens, next)
  const year = time && yearAt(tokens, time.last + 1, sense.calendar)
  return year && at(tokens, year.last).digits === 4 ? { ...year, time } : undefined
}

function isShortYear(tokens: readonly Token[], index: number): boolean {
  const number = at(tokens, index)
  const next = at(tokens, index + 1)
  if (number.digits !== 2 || isTimeHead(tokens, index) || next.mark === '%') return false
  return !('.,:/-'.includes(next.mark) && next.mark !== '' && !next.spaced && at(tokens, index + 2).kind === 'number')
}

/** The orders in which day, month and year are written, likeliest first. */
function arrange(tokens: readonly Token[], month: number, sense: MonthSense): Parts | undefined {
  const left = nearestNumber(tokens, month, -1, sense.month)
  const right = nearestNumber(tokens, month, 1, sense.month)
  return (
    monthDayYear(tokens, month, right, sense) ??
    dayMonthYear(tokens, month, left, sense) ??
    yearMonthDay(tokens, left, right, sense) ??
    yearDayMonth(tokens, month, left, sense) ??
    dayMonthShortYear(tokens, month, left, right, sense) ??
    withoutYear(tokens, month, left, right, sense)
  )
}

function timeIn({ time }: YearAfter): { time?: TimePart } {
  return time ? { time } : {}
}

function monthDayYear(tokens: readonly Token[], month: number, right: number, sense: MonthSense): Parts | undefined {
  if (!isDayNumber(tokens, right)) return undefined
  const year = yearAfter(tokens, right, sense)
  return year && { day: at(tokens, right).value, year, first: month, last: year.last, ...timeIn(year) }
}

function dayMonthYear(tokens: readonly Token[], month: number, left: number, sense: MonthSense): Parts | undefined {
  if (!isDayNumber(tokens, left)) return undefined
  const year = yearAfter(tokens, month, sense)
  return year && { day: at(tokens, left).value, year, first: left, last: year.last, ...timeIn(year) }
}

function yearMonthDay(tokens: readonly Token[], left: number, right: number, sense: MonthSense): Parts | undefined {
  const year = yearAt(tokens, left, sense.calendar)
  return year && isDayNumber(tokens, right)
    ? { day: at(tokens, right).value, year, first: year.first, last: right }
    : undefined
}

function yearDayMonth(tokens: readonly Token[], month: number, left: number, sense: MonthSense): Parts | undefined {
  if (!isDayNumber(tokens, left)) return undefined
  const year = yearAt(tokens, nearestNumber(tokens, left, -1), sense.calendar)
  return year && { day: at(tokens, left).value, year, first: year.first, last: month }
}

function dayMonthShortYear(
  tokens: readonly Token[],
  month: number,
  left: number,
  right: number,
  sense: MonthSense,
): Parts | undefined {
  if (!isDayNumber(tokens, left) || !isShortYear(tokens, right) || right - month > 2) return undefined
  const year = shortYear(at(tokens, right).value, sense.calendar, sense.languages.includes('th'))
  return { day: at(tokens, left).value, year: { year, first: right, last: right }, first: left, last: right }
}

function withoutYear(
  tokens: readonly Token[],
  month: number,
  left: number,
  right: number,
  sense: MonthSense,
): Parts | undefined {
  if (isDayNumber(tokens, left)) return { day: at(tokens, left).value, first: left, last: month }
  const year = yearAt(tokens, right, sense.calendar) ?? yearAt(tokens, left, sense.calendar)
  if (year) return { year, first: Math.min(month, year.first), last: Math.max(month, year.last) }
  return isDayNumber(tokens, right) ? { day: at(tokens, right).value, first: month, last: right } : undefined
}

function toGregorian(day: Day, sense: MonthSense): Day | undefined {
  if (sense.calendar === 'solar') return fromSolarHijri(day)
  return sense.calendar === 'gregorian' && isDay(day) ? day : undefined
}

/** The date around a month's name; undefined where no number beside it is a day or a year. */
export function readNamedDate(tokens: readonly Token[], index: number, context: DateContext): DateCore | undefined {
  const chosen = chooseSense(at(tokens, index).word.months ?? [], context.language ?? '')
  const parts = chosen && arrange(tokens, index, chosen.sense)
  if (!parts) return undefined
  const { month, calendar } = chosen.sense
  const { first, last, day, year } = parts
  const full = day !== undefined && year ? toGregorian({ year: year.year, month, day }, chosen.sense) : undefined
  if (day !== undefined && year && !full && calendar === 'gregorian') return undefined
  return {
    first,
    last,
    certain: chosen.certain,
    ...(parts.time && { time: parts.time }),
    ...(full && { day: full }),
    ...(!full && day !== undefined && calendar === 'gregorian' && { monthDay: { month, day } }),
  }
}

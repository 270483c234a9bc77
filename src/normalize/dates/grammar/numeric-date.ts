import { type DateContext, type DayOrder, languageOf } from '../mention.ts'
import { at, isAfterClock } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import { IN_DIGITS, ORDERS, REGIONS } from '../words/lexicon.ts'
import { type Day, fromSolarHijri, isDay } from './calendar-arithmetic.ts'
import type { DateCore } from './date-core.ts'
import { fullYear, republicanYear, shortYear } from './year.ts'

/** Stands for the missing year, so that 29 February is a day. */
const LEAP_YEAR = 2000
const SEPARATORS = './-'
/** Years that are taken as solar Hijri ones: 1921 to 2041. */
const FIRST_SOLAR = 1300
const LAST_SOLAR = 1419
/** Days of the longest months of that calendar. */
const LONGEST_MONTH = 31

interface Triple {
  readonly numbers: readonly [Token, Token, Token]
  readonly mark: string
  readonly last: number
}

/** Whether dates in digits may count years in a calendar in the language of the text. */
const mayCount = (calendar: keyof typeof IN_DIGITS, context: DateContext): boolean =>
  IN_DIGITS[calendar].includes(languageOf(context))

function separator(tokens: readonly Token[], index: number): string {
  const mark = at(tokens, index)
  return mark.mark !== '' && SEPARATORS.includes(mark.mark) ? mark.mark : ''
}

/**
 * Reads three numbers with the same separator: `1.2.2020`, `1 / 2 / 2020`, `2020. 2. 1.`. Hyphens take no spaces, and
 * no further number follows at either end.
 */
function readTriple(tokens: readonly Token[], index: number): Triple | undefined {
  const [a, b, c] = [at(tokens, index), at(tokens, index + 2), at(tokens, index + 4)]
  const mark = separator(tokens, index + 1)
  if (mark === '' || separator(tokens, index + 3) !== mark || b.kind !== 'number' || c.kind !== 'number')
    return undefined
  if (c.spaced && isClock(tokens, index + 4)) return undefined
  const isLoose = [1, 2, 3, 4].some((ahead) => at(tokens, index + ahead).spaced)
  if (isLoose && mark === '-') return undefined
  if (b.digits > 2 || isNumberGoing(tokens, index - 1, -1) || isNumberGoing(tokens, index + 5, 1)) return undefined
  return { numbers: [a, b, c], mark, last: index + 4 }
}

/** Whether the number at an index is the hour of a time: "8.2. 11:25". */
const isClock = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index + 1).mark === ':' && !at(tokens, index + 1).spaced && at(tokens, index + 2).kind === 'number'

/** Whether another number follows directly after a separator, as in an address, a version or a telephone number. */
function isNumberGoing(tokens: readonly Token[], index: number, step: 1 | -1): boolean {
  const [mark, number] = [at(tokens, index), at(tokens, index + step)]
  if (!'.,/-+'.includes(mark.mark) || mark.mark === '') return false
  const inner = step === 1 ? mark : at(tokens, index + 1)
  if (inner.spaced) return false
  if (mark.mark === '+') return step === -1
  if (number.kind !== 'number' || (step === 1 ? number : mark).spaced) return false
  return step === -1 ? mark.mark !== ',' || number.digits < 4 : at(tokens, index + 2).mark !== ':'
}

/** The subtags of the language, such as its region, in lower case. */
const subtagsOf = ({ language = '' }: DateContext): readonly string[] => language.toLowerCase().split('-').slice(1)

function orderOf(context: DateContext): string {
  if (context.dayOrder) return context.dayOrder
  const regions = REGIONS.get(languageOf(context))
  const subtags = subtagsOf(context)
  if (regions && subtags.length > 0 && !subtags.some((subtag) => regions.includes(subtag))) return 'dmy'
  return ORDERS.get(languageOf(context)) ?? 'dmy'
}

/** Whether the order of day and month is certain without the rest of the document. */
function isOrderKnown(mark: string, context: DateContext): boolean {
  if (mark === '.' || context.dayOrder) return true
  if (context.language === undefined) return false
  return !REGIONS.has(languageOf(context)) || subtagsOf(context).length > 0
}

function yearFirst({ numbers: [a, b, c] }: Triple, context: DateContext): Day | undefined {
  const republican = a.digits === 3 && mayCount('republican', context) ? republicanYear(a.value) : undefined
  if (republican !== undefined && c.digits <= 2) return { year: republican, month: b.value, day: c.value }
  if (a.digits !== 4 || c.digits > 2) return undefined
  const year = fullYear(a.value, 'gregorian')
  if (year !== undefined) return { year, month: b.value, day: c.value }
  return isSolarYear(a, context) ? fromSolarHijri({ year: a.value, month: b.value, day: c.value }) : undefined
}

/** Whether a year is a solar Hijri one: up to 1419 in a language that uses it; later years may also be lunar. */
function isSolarYear(year: Token, context: DateContext): boolean {
  return year.value >= FIRST_SOLAR && year.value <= LAST_SOLAR && (year.isLocal || mayCount('solar', context))
}

function yearOfLast({ numbers: [a, , c] }: Triple, context: DateContext): number | undefined {
  if (a.digits > 2) return undefined
  if (c.digits === 4) return fullYear(c.value, 'gregorian')
  return c.digits === 2 ? shortYear(c.value, 'gregorian', mayCount('buddhist', context)) : undefined
}

/** The readings of a date that ends in its year, the likelier first, without days that do not exist. */
function yearLast(triple: Triple, context: DateContext): Day[] {
  const year = yearOfLast(triple, context)
  if (year === undefined) return []
  const [{ value: a }, { value: b }] = triple.numbers
  const dayFirst = { year, month: b, day: a }
  const monthFirst = { year, month: a, day: b }
  if (triple.mark === '.') return [dayFirst].filter(isDay)
  return (orderOf(context) === 'mdy' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]).filter(isDay)
}

/** Readings of `20/08/18` with the year first, where that is usual or nothing else is possible. */
function shortYearFirst({ numbers: [a, b, c] }: Triple, context: DateContext): Day[] {
  if (a.digits !== 2 || (c.digits !== 2 && orderOf(context) !== 'ymd')) return []
  const day = { year: shortYear(a.value, 'gregorian', mayCount('buddhist', context)), month: b.value, day: c.value }
  return isDay(day) ? [day] : []
}

/** Readings of `94/8/15` and `15/8/94` where years are those of the solar Hijri calendar. */
function shortSolar({ numbers: [a, b, c] }: Triple): Day[] {
  const [year, day] = a.value > LONGEST_MONTH || c.digits === 1 ? [a, c] : [c, a]
  if (year.digits !== 2 || day.digits > 2 || b.value > 12 || day.value > LONGEST_MONTH) return []
  return [fromSolarHijri({ year: shortYear(year.value, 'solar', false), month: b.value, day: day.value })]
}

function readings(triple: Triple, context: DateContext): Day[] {
  const full = yearFirst(triple, context)
  if (full) return isDay(full) ? [full] : []
  if (mayCount('solar', context) && triple.numbers[2].digits < 4) return shortSolar(triple)
  const [short, last] = [shortYearFirst(triple, context), yearLast(triple, context)]
  // In an address: "1-26-20".
  if (orderOf(context) === 'ymd')
    return triple.mark === '-' && triple.numbers[2].digits < 4 ? short : [...short, ...last]
  return last.length > 0 ? last : short
}

function orderRead([a]: Triple['numbers'], day: Day): DayOrder {
  return a.value === day.day ? 'dmy' : 'mdy'
}

/** The order that a date shows because one of its numbers, 13 or more, can only be the day. */
function orderShown(numbers: Triple['numbers'], mark: string, day: Day): { order?: DayOrder } {
  const [a, b] = numbers
  const isShown = mark !== '.' && a.digits <= 2 && Math.max(a.value, b.value) > 12 && a.value !== b.value
  return isShown && (a.value === day.day || b.value === day.day) ? { order: orderRead(numbers, day) } : {}
}

/** Reads a day and a month without a year: `23.02.`. */
function readPair(tokens: readonly Token[], index: number): DateCore | undefined {
  const [day, dot, month, end] = [0, 1, 2, 3].map((ahead) => at(tokens, index + ahead))
  if (!day || !month || dot?.mark !== '.' || end?.mark !== '.' || end.spaced || isAfterClock(tokens, index))
    return undefined
  if (day.digits > 2 || month.digits > 2 || month.kind !== 'number') return undefined
  if (at(tokens, index + 4).kind === 'number' && !isClock(tokens, index + 4)) return undefined
  if (!isDay({ year: LEAP_YEAR, month: month.value, day: day.value })) return undefined
  return { first: index, last: index + 3, certain: true, monthDay: { month: month.value, day: day.value } }
}

/** A date with its other reading, if day and month may be exchanged. */
function toCore(
  { numbers, mark, last }: Triple,
  first: number,
  [day, exchanged]: readonly [Day, Day | undefined],
  context: DateContext,
): DateCore {
  const isOpen = exchanged !== undefined && (exchanged.month !== day.month || exchanged.year !== day.year)
  if (!isOpen) return { first, last, day, certain: true, ...orderShown(numbers, mark, day) }
  const readAs = exchanged.year === day.year ? { readAs: orderRead(numbers, day) } : {}
  return { first, last, day, exchanged, ...readAs, certain: isOrderKnown(mark, context) }
}

/** Reads the date in digits that starts with the number at an index; undefined where there is none. */
export function readNumericDate(tokens: readonly Token[], index: number, context: DateContext): DateCore | undefined {
  const triple = readTriple(tokens, index)
  if (!triple) return readPair(tokens, index)
  const [day, exchanged] = readings(triple, context)
  return day && toCore(triple, index, [day, exchanged], context)
}

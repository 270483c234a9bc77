import { wordsIn } from '../../content/table-words.ts'
import type { WrittenDate } from '../../domain/instant.ts'
import rows from './date-words.json' with { type: 'json' }
import { monthNamed } from './month-names.ts'
import { parseMailZone, parseZone } from './written-zone.ts'

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:\s*T|\s+)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,12})?)?\s*(\S{1,40})?)?$/i
const alternatives = (column: 'year' | 'month' | 'day' | 'of' | 'ordinal' | 'at'): string =>
  `(?:${wordsIn(rows, column).join('|')})`
/** In Chinese, Japanese and Korean. */
const YEAR_MONTH_DAY = new RegExp(
  `^(\\d{4})\\s?${alternatives('year')}\\s?(\\d{1,2})\\s?${alternatives('month')}\\s?(\\d{1,2})\\s?${alternatives('day')}`,
)
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(\S{1,9})?)?$/i

const WEEKDAY = '(?:[\\p{L}\\p{M}-]{2,20}\\.?(?:,\\s*|\\s+))?'
const MONTH = '([\\p{L}\\p{M}]{3,15})\\.?,?'
const AFTERNOON = wordsIn(rows, 'pm')
/** The halves of the day, with or without full stops. */
const HALF = [...wordsIn(rows, 'am'), ...AFTERNOON].map((word) => [...word].join('\\.?')).join('|')
const TIME = `(?:(?:,|,?\\s+-|\\s+${alternatives('at')})?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*((?:${HALF})\\b\\.?)?\\s*([^\\s(]{1,40})?(?:\\s*\\([^)]{0,40}\\))?)?`
const OF = `(?:${alternatives('of')} )?`
/** RFC 822 and RFC 5322, section 3.3, and similar formats. */
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})\\.?[ -]${OF}${MONTH}[ -]${OF}(\\d{4}|\\d{2})${TIME}$`, 'iu')
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2})${alternatives('ordinal')}?,? (\\d{4})${TIME}$`, 'iu')
/** The output of `date`. */
const UNIX = /^[a-z]{3} ([a-z]{3})\s+(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (?:(\S{1,40}) )?(\d{4})$/i
const NUMBERS = new RegExp(`^${WEEKDAY}(\\d{1,2})(\\. ?|/)(\\d{1,2})\\2(\\d{4})${TIME}$`, 'iu')

/** UTF-16 units; a date with its zone and a comment is shorter. */
const LONGEST = 200

/** Hour, minute, second and zone, as written. */
type Time = readonly (string | undefined)[]

function two(part: string | number | undefined): string {
  return String(part ?? 0).padStart(2, '0')
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The next day, which begins where ISO 8601's 24:00 is. */
function dayAfter(wall: string): string {
  return new Date(Date.parse(`${wall}T24:00:00Z`)).toISOString().slice(0, 10)
}

/** What systems write where no date is set: the first year of the calendar (.NET, Go), and the start of Unix time. */
const FIRST_YEAR = 1000
const UNIX_START = '1970-01-01T00:00'

function written(
  [year, month, day]: readonly (string | number | undefined)[],
  [hour, minute, second, zone]: Time,
  zoneOf = parseZone,
): WrittenDate | undefined {
  if (Number(year) < FIRST_YEAR || !isDay(Number(year), Number(month), Number(day))) return undefined
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined) return { wall: date }
  const offset = zoneOf(zone)
  if (offset === undefined || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined
  const isMidnight = Number(hour) === 24 && Number(minute) === 0 && Number(second ?? 0) === 0
  if (Number(hour) > 23 && !isMidnight) return undefined
  // A leap second, written as 60, becomes 59.
  const seconds = second === undefined ? '' : `:${two(Math.min(59, Number(second)))}`
  const wall = `${isMidnight ? dayAfter(date) : date}T${two(isMidnight ? 0 : hour)}:${two(minute)}${seconds}`
  if (wall.startsWith(UNIX_START)) return undefined
  return { wall, ...(offset === '' ? {} : { zone: offset }) }
}

// RFC 5322, section 4.3.
function fullYear(year: string): string {
  if (year.length === 4) return year
  return String(Number(year) + (Number(year) < 50 ? 2000 : 1900))
}

/** Converts a 12-hour time to 24 hours. */
function clockTime([hour, minute, second, half, zone]: Time): Time {
  if (hour === undefined || half === undefined || Number(hour) > 12) return [hour, minute, second, zone]
  return [
    String((Number(hour) % 12) + (AFTERNOON.includes(half.replaceAll('.', '').toLowerCase()) ? 12 : 0)),
    minute,
    second,
    zone,
  ]
}

function named(text: string): WrittenDate | undefined {
  const [, first, name = '', year = '', ...time] = DAY_FIRST.exec(text) ?? []
  if (first !== undefined) return written([fullYear(year), monthNamed(name), first], clockTime(time), parseMailZone)
  const [, month, day, fullest, ...clock] = MONTH_FIRST.exec(text) ?? []
  if (month !== undefined) return written([fullest, monthNamed(month), day], clockTime(clock), parseMailZone)
  const [, unixMonth, unixDay, hour, minute, second, zone, unixYear] = UNIX.exec(text) ?? []
  if (unixMonth === undefined) return undefined
  return written([unixYear, monthNamed(unixMonth), unixDay], [hour, minute, second, zone], parseMailZone)
}

/** With full stops, the day comes first. With slashes, the order is clear only if one number can't be a month. */
function numbered(text: string): WrittenDate | undefined {
  const [, first, mark, second, year, ...time] = NUMBERS.exec(text) ?? []
  if (first === undefined) return undefined
  const dayFirst = mark !== '/' || Number(first) > 12 || first === second
  if (!dayFirst && Number(second) <= 12) return undefined
  const [day, month] = dayFirst ? [first, second] : [second, first]
  return written([year, month, day], clockTime(time), parseMailZone)
}

/**
 * Parses a date in ISO 8601 and RFC 3339, RFC 822 and RFC 5322, as a YAML timestamp, and in forms that people use in
 * feeds: `May 2, 2023`, `02.05.2023`, months in other languages. Local time and offset stay as written; fractions of a
 * second are dropped. Undefined if it is none of these, or ambiguous.
 */
export function parseWrittenDate(text: string): WrittenDate | undefined {
  const trimmed = text.trim().replace(YEAR_MONTH_DAY, '$1-$2-$3')
  if (trimmed.length > LONGEST) return undefined
  const [, year, month, day, ...time] = ISO.exec(trimmed) ?? COMPACT.exec(trimmed) ?? []
  if (year !== undefined) return written([year, month, day], time)
  return named(trimmed) ?? numbered(trimmed)
}

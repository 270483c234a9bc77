import type { Instant } from '../../domain/instant.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH = `(?<month>${MONTHS.join('|')})`
const TIME = '(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})'
const DAY_NAME = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const LONG_DAY_NAME = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'

/** The three formats of RFC 9110, section 5.6.7, most common first. */
const FORMATS = [
  new RegExp(`^${DAY_NAME}, (?<day>[0-9]{2}) ${MONTH} (?<year>[0-9]{4}) ${TIME} GMT$`),
  new RegExp(`^${LONG_DAY_NAME}, (?<day>[0-9]{2})-${MONTH}-(?<year>[0-9]{2}) ${TIME} GMT$`),
  new RegExp(`^${DAY_NAME} ${MONTH} (?<day>[0-9]{2}| [0-9]) ${TIME} (?<year>[0-9]{4})$`),
]

/** Parses an HTTP-date; undefined if it is malformed or an impossible date. `now` resolves two-digit years. */
export function parseHttpDate(text: string, now: Instant): Instant | undefined {
  for (const format of FORMATS) {
    const groups = format.exec(text)?.groups
    if (groups) return toInstant(groups, now)
  }
  return undefined
}

function toInstant(groups: Record<string, string | undefined>, now: Instant): Instant | undefined {
  const number = (name: string) => Number(groups[name])
  const [day, hour, minute, second] = [number('day'), number('hour'), number('minute'), number('second')]
  const month = MONTHS.indexOf(groups.month ?? '')
  const year = groups.year?.length === 2 ? centuryOf(number('year'), now) : number('year')
  const midnight = Date.UTC(year, month, day)
  const real = new Date(midnight).getUTCDate() === day && hour < 24 && minute < 60 && second <= 60
  return real ? midnight + ((hour * 60 + minute) * 60 + second) * 1000 : undefined
}

/**
 * A year more than 50 years in the future means the most recent past year with the same last digits (RFC 9110, section
 * 5.6.7).
 */
function centuryOf(twoDigits: number, now: Instant): number {
  const thisYear = new Date(now).getUTCFullYear()
  const year = thisYear - (thisYear % 100) + twoDigits
  return year > thisYear + 50 ? year - 100 : year
}

/** Formats an IMF-fixdate (RFC 9110, section 5.6.7), in whole seconds. */
export function toHttpDate(instant: Instant): string {
  return new Date(instant).toUTCString()
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/
const rfc822 =
  /^(?:(\w{3}), )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:GMT|UTC?|[A-Z]{3}|[+-](\d{2})(\d{2}))$/

/** Whether a text is a valid RFC 3339 date with upper-case `T` and `Z` (RFC 4287, section 3.3). */
export function isRfc3339Date(text: string): boolean {
  const [, year, month, day, hour, minute, second, zoneHour = '0', zoneMinute = '0'] = rfc3339.exec(text) ?? []
  return (
    hour !== undefined &&
    isDay(Number(year), Number(month), Number(day)) &&
    isTime(hour, minute, second) &&
    isTime(zoneHour, zoneMinute)
  )
}

/** Whether a text is a valid RFC 822 date with a four-digit year (RSS Advisory Board profile). */
export function isRfc822Date(text: string): boolean {
  const [, weekday, day, monthName = '', year, hour, minute, second, zoneHour = '0', zoneMinute = '0'] =
    rfc822.exec(text) ?? []
  const date = [Number(year), months.indexOf(monthName) + 1, Number(day)] as const
  if (hour === undefined || !isDay(...date)) return false
  const rightWeekday = weekday === undefined || weekdays[dateOf(...date).getUTCDay()] === weekday
  return rightWeekday && isTime(hour, minute, second) && isTime(zoneHour, zoneMinute)
}

/** Needed because `Date` carries an invalid day over into the next month. */
function isDay(year: number, month: number, day: number): boolean {
  const date = dateOf(year, month, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Supports years below 100, which `Date.UTC` would take for the 20th century. */
function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

/** Leap seconds are allowed (RFC 3339, section 5.7). */
function isTime(hour: string, minute = '0', second = '0'): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60
}

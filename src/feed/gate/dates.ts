const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const rfc3339 = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/
const rfc822 =
  /^(?:(\w{3}), )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:GMT|UTC?|[A-Z]{3}|[+-](\d{2})(\d{2}))$/

/** Whether a text is a date that exists, in RFC 3339 with upper-case `T` and `Z` (RFC 4287, section 3.3). */
export function isRfc3339Date(text: string): boolean {
  const [, day = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] = rfc3339.exec(text) ?? []
  return hour !== undefined && isDay(day) && isTime(hour, minute, second) && isTime(zoneHour, zoneMinute)
}

/** Whether a text is a date that exists, in RFC 822 with a year of four digits (RSS Advisory Board profile). */
export function isRfc822Date(text: string): boolean {
  const [, weekday, date = '', month = '', year = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] =
    rfc822.exec(text) ?? []
  const monthNumber = String(months.indexOf(month) + 1).padStart(2, '0')
  const day = `${year}-${monthNumber}-${date.padStart(2, '0')}`
  if (hour === undefined || !isDay(day)) return false
  const rightWeekday = weekday === undefined || weekdays[new Date(day).getUTCDay()] === weekday
  return rightWeekday && isTime(hour, minute, second) && isTime(zoneHour, zoneMinute)
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A leap second is a time (RFC 3339, section 5.7). */
function isTime(hour: string, minute = '0', second = '0'): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60
}

import type { WrittenDate } from '../../domain/instant.ts'

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:\s*T|\s+)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,12})?)?\s*(\S{1,40})?)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(\S{1,9})?)?$/i
const RFC_822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([^\s(]{1,40})?(?:\s*\([^)]{0,40}\))?)?$/i
const OFFSET = /^(?:GMT|UTC|UT)?([+-])(\d{1,2}):?(\d{2})?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones that RFC 822 (section 5.1) names, and the few others that feeds write without doubt about their meaning. */
const OFFSET_BY_ZONE: Readonly<Record<string, string>> = {
  Z: '+00:00',
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
}

/** UTF-16 units: a date with its zone and a comment is shorter. */
const LONGEST = 200

type Parts = readonly (string | undefined)[]

function two(part: string | number | undefined): string {
  return String(part ?? 0).padStart(2, '0')
}

function isTimeZone(name: string): boolean {
  try {
    return name.includes('/') && Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** An offset or IANA name; '' for none written, undefined for a zone that nobody knows. */
function parseZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return ''
  const known = OFFSET_BY_ZONE[zone.toUpperCase()]
  if (known !== undefined) return known
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? []
  if (hours !== undefined)
    return Number(hours) < 24 && Number(minutes ?? 0) < 60 ? `${sign}${two(hours)}:${two(minutes)}` : undefined
  // RFC 9557 writes the zone in brackets.
  const name = zone.replace(/^\[(.*)\]$/, '$1')
  return isTimeZone(name) ? name : undefined
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function written(
  year: string,
  month: string,
  day: string,
  [hour, minute, second, zone]: Parts,
): WrittenDate | undefined {
  if (!isDay(Number(year), Number(month), Number(day))) return undefined
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined) return { wall: date }
  const offset = parseZone(zone)
  if (offset === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined
  // A leap second is written 60; no clock here has one.
  const seconds = second === undefined ? '' : `:${two(Math.min(59, Number(second)))}`
  return { wall: `${date}T${two(hour)}:${two(minute)}${seconds}`, ...(offset === '' ? {} : { zone: offset }) }
}

// RFC 5322, section 4.3.
function fullYear(year: string): string {
  if (year.length === 4) return year
  return String(Number(year) + (Number(year) < 50 ? 2000 : 1900))
}

/**
 * Reads a date as machines write it: ISO 8601 and RFC 3339, RFC 822 and RFC 5322, YAML's timestamps. The wall time and the
 * offset stay as written; fractions of a second go. Undefined for anything else.
 */
export function parseWrittenDate(text: string): WrittenDate | undefined {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return undefined
  const iso = ISO.exec(trimmed) ?? COMPACT.exec(trimmed)
  if (iso !== null) return written(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '', iso.slice(4))
  const [, day, name, year, ...time] = RFC_822.exec(trimmed) ?? []
  if (day === undefined || name === undefined || year === undefined) return undefined
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month === 0 ? undefined : written(fullYear(year), String(month), day, time)
}

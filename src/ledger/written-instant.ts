import { DAY, MINUTE } from '../domain/durations.ts'
import type { Instant, WrittenDate } from '../domain/instant.ts'
import { formatOffset } from '../domain/utc-offset.ts'

/** Length of `YYYY-MM-DD`. */
const DAY_LENGTH = 10
const OFFSET = /^([+-])(\d{2}):?(\d{2})$/
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const options = {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  } as const
  const made = new Intl.DateTimeFormat('en', { ...options, hour: '2-digit', minute: '2-digit', second: '2-digit' })
  formats.set(zone, made)
  return made
}

function offsetAt(instant: Instant, zone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/**
 * The UTC offset, in milliseconds, of a local time in a zone: an offset, `Z`, or an IANA name. Throws RangeError for an
 * unknown zone.
 */
function offsetOf(wall: Instant, zone: string): number {
  if (zone === 'Z' || zone === 'UTC') return 0
  const offset = OFFSET.exec(zone)
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * MINUTE
  const before = offsetAt(wall - DAY, zone)
  const after = offsetAt(wall + DAY, zone)
  // A local time skipped by a DST change takes the offset before it; a repeated one takes the first of the two (RFC
  // 5545, 3.3.5).
  return [before, after].find((offset) => offsetAt(wall - offset, zone) === offset) ?? before
}

function wallInstant(wall: string): Instant | undefined {
  const text = wall.length === DAY_LENGTH ? `${wall}T00:00` : wall
  const instant = Date.parse(`${text}Z`)
  if (Number.isNaN(instant) || new Date(instant).getUTCDate() !== Number(text.slice(8, 10))) return undefined
  return instant
}

function withOffset(iso: string, milliseconds: number): string {
  return iso.slice(0, 19) + formatOffset(Math.round(milliseconds / MINUTE))
}

/** A written date as a point in time, and in RFC 3339 with its own offset; a date without a time stays one. */
export interface DatedInstant {
  readonly instant: Instant
  readonly written: string
}

/**
 * Resolves a written date; `zone` applies if the date names none. Undefined for a date that does not exist in the
 * calendar.
 */
export function toInstant(date: WrittenDate, zone: string): DatedInstant | undefined {
  const wall = wallInstant(date.wall)
  if (wall === undefined) return undefined
  let offset: number
  try {
    offset = offsetOf(wall, date.zone ?? zone)
  } catch {
    offset = offsetOf(wall, zone)
  }
  const written = new Date(wall).toISOString()
  const isDay = date.wall.length === DAY_LENGTH
  return { instant: wall - offset, written: isDay ? written.slice(0, DAY_LENGTH) : withOffset(written, offset) }
}

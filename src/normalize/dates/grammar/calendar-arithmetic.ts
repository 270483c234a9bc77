import { DAY } from '../../../domain/durations.ts'
/** A day of the Gregorian calendar; month and day from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day before which the solar Hijri calendar begins. */
const SOLAR_EPOCH = Date.UTC(622, 2, 21)

/** Whether the Gregorian calendar has this day. */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day after a day. */
export function dayAfter({ year, month, day }: Day): Day {
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() }
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/**
 * The Gregorian day of a solar Hijri date (Iran, Afghanistan), by the 33-year cycle, which is exact for the years 1206
 * to 1498.
 */
export function fromSolarHijri({ year, month, day }: Day): Day {
  const leapDays = Math.floor((8 * year + 21) / 33)
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
  const date = new Date(SOLAR_EPOCH + (365 * (year - 1) + leapDays + before + day - 1) * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** An Ethiopian new year, and its Gregorian day. */
const ETHIOPIC = { year: 2016, start: Date.UTC(2023, 8, 12) }
const leapDaysBefore = (year: number): number => Math.floor(year / 4)

/** The Gregorian day of an Ethiopian date: twelve months of 30 days, then five or six days more; undefined for no day. */
export function fromEthiopic({ year, month, day }: Day): Day | undefined {
  const length = month <= 12 ? 30 : 5 + leapDaysBefore(year + 1) - leapDaysBefore(year)
  if (day > length) return undefined
  const leapDays = leapDaysBefore(year) - leapDaysBefore(ETHIOPIC.year)
  const days = 365 * (year - ETHIOPIC.year) + leapDays + 30 * (month - 1) + day - 1
  const date = new Date(ETHIOPIC.start + days * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** `YYYY-MM-DD`. */
export function toWall({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

import { parseWrittenDate } from '../declared/written-date.ts'

const instantOf = (written: string | undefined): number => {
  const date = written === undefined ? undefined : parseWrittenDate(written)
  return date === undefined
    ? Number.NaN
    : Date.parse(`${date.wall}${date.wall.includes('T') ? (date.zone ?? 'Z') : ''}`)
}

/** The later of two dates as written; the first, if one of them is none. */
export function laterOf(first: string | undefined, second: string | undefined): string | undefined {
  return instantOf(second) > instantOf(first) || Number.isNaN(instantOf(first)) ? (second ?? first) : first
}

/**
 * Orders the versions of an item: by the number of the version, if it has one, else by the date of the version.
 * Undefined if it has neither.
 */
export function revisionOf(number: string | undefined, date: string | undefined): number | undefined {
  if (number !== undefined && /^\d{1,9}$/.test(number)) return Number(number)
  const instant = instantOf(date)
  return Number.isNaN(instant) ? undefined : instant
}

const NOT_PUBLISHED: ReadonlySet<string> = new Set(['withheld', 'canceled', 'cancelled', 'killed', 'recalled'])

/** What an item says of whether and when it may be published. */
export interface Availability {
  /** The word for its status in any of the formats: `usable`, `stat:canceled`, `Withheld`. */
  readonly status: string | undefined
  /** Date until which it is under embargo; empty if that is not known yet. */
  readonly embargo: string | undefined
}

/** Why an item is not published, or undefined. One under embargo until a date waits for it, as all future items do. */
export function whyNotPublished({ status, embargo }: Availability): string | undefined {
  const word = status?.split(/[:/]/).at(-1)?.trim().toLowerCase() ?? 'usable'
  if (NOT_PUBLISHED.has(word)) return `${word} by the provider`
  const isHeld = word === 'embargoed' || embargo === ''
  return isHeld && Number.isNaN(instantOf(embargo)) ? 'under embargo without a date' : undefined
}

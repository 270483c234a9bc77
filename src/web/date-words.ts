import type { Entry } from '../domain/entry.ts'
import type { Instant } from '../domain/instant.ts'
import { formatOffset } from '../domain/utc-offset.ts'
import { dateTimeFormat, dayFormat } from './intl-formats.ts'

/** How much of a date is shown: the day only, or also the time and zone, if the article gives a time. */
export type DateStyle = 'day' | 'full'

/** A date for machines (RFC 3339 or a day, as HTML `time`, schema.org and Open Graph accept) and for people. */
export interface DateWords {
  readonly machine: string
  readonly words: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const ZONE = /(?:Z|[+-][0-9]{2}:[0-9]{2})$/
/** Largest UTC offset in use, in minutes. */
const FURTHEST = 14 * 60

/** When an entry was published, for machines: as the article writes it, in its own zone. */
export function publishedDate({ dated, published }: Entry): string {
  return dated.by === 'text' ? dated.written : toRfc3339(published)
}

/** When an entry was published, as the article writes it: in its own zone, and without a time if it gives none. */
export function publishedWords(entry: Entry, language: string, style: DateStyle): DateWords {
  const { dated, published } = entry
  const machine = publishedDate(entry)
  if (dated.by === 'first-seen') return { machine, words: inWords(published, 'Z', language, 'day') }
  if (DAY.test(dated.written)) return { machine, words: inWords(Date.parse(dated.written), 'Z', language, 'day') }
  return { machine, words: inWords(published, zoneOf(entry), language, style) }
}

/**
 * When an entry was last corrected, with the time, in the zone of its date; undefined within a minute of publication.
 */
export function updatedWords(entry: Entry, language: string): DateWords | undefined {
  if (entry.updated - entry.published < 60_000) return undefined
  return { machine: toRfc3339(entry.updated), words: inWords(entry.updated, zoneOf(entry), language, 'full') }
}

/**
 * The zone of an article's date. For a day without a time, it is the zone in which the day began at the time of
 * publication.
 */
function zoneOf({ dated, published }: Entry): string {
  if (dated.by === 'first-seen') return 'Z'
  if (!DAY.test(dated.written)) return ZONE.exec(dated.written)?.[0] ?? 'Z'
  const minutes = Math.round((Date.parse(dated.written) - published) / 60_000)
  return Math.abs(minutes) > FURTHEST ? 'Z' : formatOffset(minutes)
}

function inWords(instant: Instant, zone: string, language: string, style: DateStyle): string {
  const format = style === 'day' ? dayFormat : dateTimeFormat
  return format(language, zone === 'Z' ? 'UTC' : zone).format(instant)
}

/** RFC 3339 in UTC, in whole seconds. */
export function toRfc3339(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

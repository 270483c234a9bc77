import type { Entry } from '../domain/entry.ts'
import type { Instant } from '../domain/instant.ts'
import { dayFormat, momentFormat } from './formats.ts'

/** How much of a date is written: the day alone, or with the time of day and its zone, where the article gives a time. */
export type DateStyle = 'day' | 'full'

/** A date for machines (HTML `time`, schema.org: RFC 3339) and for people. */
export interface DateWords {
  readonly machine: string
  readonly words: string
}

const WRITTEN = /T(?<time>[0-9:]{8})(?:\.[0-9]+)?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})$/

/** When an entry was published, for machines: as its article writes it, in its own zone. */
export function publishedDate({ dated, published }: Entry): string {
  return dated.by === 'text' ? dated.written : toRfc3339(published)
}

/** When an entry was published, as its article writes it: its own zone, and no time of day where it gives none. */
export function publishedWords(entry: Entry, language: string, style: DateStyle): DateWords {
  const { dated, published } = entry
  const machine = publishedDate(entry)
  if (dated.by === 'first-seen') return { machine, words: inWords(published, 'Z', language, 'day') }
  const { time, zone = 'Z' } = WRITTEN.exec(dated.written)?.groups ?? {}
  return { machine, words: inWords(published, zone, language, time === '00:00:00' ? 'day' : style) }
}

/** When an entry was last corrected, in full and in the zone of its own date; undefined within a minute of its publication. */
export function updatedWords(entry: Entry, language: string): DateWords | undefined {
  if (entry.updated - entry.published < 60_000) return undefined
  const zone = entry.dated.by === 'text' ? WRITTEN.exec(entry.dated.written)?.groups?.zone : undefined
  return { machine: toRfc3339(entry.updated), words: inWords(entry.updated, zone ?? 'Z', language, 'full') }
}

function inWords(instant: Instant, zone: string, language: string, style: DateStyle): string {
  const format = style === 'day' ? dayFormat : momentFormat
  return format(language, zone === 'Z' ? 'UTC' : zone).format(instant)
}

/** RFC 3339 in UTC, whole seconds. */
export function toRfc3339(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

import type { Entry } from '../domain/entry.ts'
import type { Instant } from '../domain/instant.ts'
import { dayFormat, momentFormat } from './formats.ts'

/** A date for machines (HTML `time`, schema.org: RFC 3339) and for people. */
export interface DateWords {
  readonly machine: string
  readonly day: string
  /** With the time of day and its zone, where the article gives a time. */
  readonly full: string
}

const WRITTEN = /T(?<time>[0-9:]{8})(?:\.[0-9]+)?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})$/

/** When an entry was published, as its article writes it: its own zone, and no time of day where it gives none. */
export function publishedWords(entry: Entry, language: string): DateWords {
  const { dated, published } = entry
  if (dated.by === 'first-seen') return dateWords(published, 'Z', language, false)
  const { time, zone = 'Z' } = WRITTEN.exec(dated.written)?.groups ?? {}
  return { ...dateWords(published, zone, language, time !== '00:00:00'), machine: dated.written }
}

/** When an entry was last corrected, in the zone of its own date; undefined within a minute of its publication. */
export function updatedWords(entry: Entry, language: string): DateWords | undefined {
  if (entry.updated - entry.published < 60_000) return undefined
  const zone = entry.dated.by === 'text' ? WRITTEN.exec(entry.dated.written)?.groups?.zone : undefined
  return dateWords(entry.updated, zone ?? 'Z', language, true)
}

function dateWords(instant: Instant, zone: string, language: string, hasTime: boolean): DateWords {
  const timeZone = zone === 'Z' ? 'UTC' : zone
  const day = dayFormat(language, timeZone).format(instant)
  const full = hasTime ? momentFormat(language, timeZone).format(instant) : day
  return { machine: toRfc3339(instant), day, full }
}

/** RFC 3339 in UTC, whole seconds. */
export function toRfc3339(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

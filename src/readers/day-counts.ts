import type { Instant } from '../domain/instant.ts'
import { countPollers, emptySketch, mergeSketches, type PollerSketch } from './poller-sketch.ts'
import { READER_TABLE, type ReaderKind, UNKNOWN_READER } from './reader-table.ts'

/** Counts that can be added. */
export interface Tally {
  /** All requests, whatever the response. */
  readonly polls: number
  /** Of these, with If-None-Match or If-Modified-Since. */
  readonly conditional: number
  /** Answered 200. */
  readonly whole: number
  /** Answered 304. */
  readonly notModified: number
  /** Answered 226 (RFC 3229). */
  readonly delta: number
  /** Answered 429. */
  readonly refused: number
  /** Size of the bodies sent: encoded, without header fields. */
  readonly bytes: number
}

/** Reported subscribers by the service's own id of the feed, or `''` if it gives none. */
export type Reported = Readonly<Record<string, number>>

/** The polls of one feed by one reader on one day, or part of a day (see `mergeDayCounts`). */
export interface DayCounts extends Tally {
  /** UTC, `YYYY-MM-DD`. */
  readonly day: string
  /** URL path of the feed, or `other`. */
  readonly feed: string
  /** Name from the table of readers, or `other`. */
  readonly reader: string
  /** Highest numbers reported. */
  readonly reported: Reported
  /** Clients that reported no subscribers; absent once the day is over, when only their number is kept. */
  readonly sketch?: PollerSketch
  /** Number of distinct clients, once the sketch is gone. */
  readonly pollers?: number
}

/** All zero. */
export const NO_TALLY: Tally = {
  polls: 0,
  conditional: 0,
  whole: 0,
  notModified: 0,
  delta: 0,
  refused: 0,
  bytes: 0,
}

/** Most ids of one feed that are believed; a service uses few. */
export const MOST_FEED_IDS = 16

/** The UTC day of a point in time, `YYYY-MM-DD`. */
export function dayOf(now: Instant): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** The sum of two tallies. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    polls: a.polls + b.polls,
    conditional: a.conditional + b.conditional,
    whole: a.whole + b.whole,
    notModified: a.notModified + b.notModified,
    delta: a.delta + b.delta,
    refused: a.refused + b.refused,
    bytes: a.bytes + b.bytes,
  }
}

/** Merges two parts of the same day, feed and reader: counts are added, and each client counts once. */
export function mergeDayCounts(a: DayCounts, b: DayCounts): DayCounts {
  const merged = { ...a, ...addTallies(a, b), reported: mergeReported(a.reported, b.reported) }
  if (a.pollers === undefined && b.pollers === undefined) {
    return { ...merged, sketch: mergeSketches(a.sketch ?? emptySketch(), b.sketch ?? emptySketch()) }
  }
  return { ...merged, pollers: Math.max(pollersOf(a), pollersOf(b)) }
}

/** Merges counts, giving one row for each day, feed and reader. */
export function mergeAll(parts: readonly DayCounts[]): DayCounts[] {
  const rows = new Map<string, DayCounts>()
  for (const part of parts) {
    const key = keyOf(part)
    const before = rows.get(key)
    rows.set(key, before === undefined ? part : mergeDayCounts(before, part))
  }
  return [...rows.values()]
}

/** Key of a row. */
export function keyOf({ day, feed, reader }: DayCounts): string {
  return `${day} ${reader} ${feed}`
}

/** Number of distinct clients that reported no subscribers. */
export function pollersOf({ pollers, sketch }: DayCounts): number {
  return pollers ?? (sketch === undefined ? 0 : countPollers(sketch))
}

const KINDS: ReadonlyMap<string, ReaderKind> = new Map(
  [...READER_TABLE, UNKNOWN_READER].map(([name, kind]) => [name, kind]),
)

/**
 * The number of subscribers through this reader: what it reports, plus each distinct client otherwise. A service that
 * reports nothing polls from many addresses, and counts as one. Bots and browsers do not subscribe.
 */
export function subscribersOf(counts: DayCounts): number {
  const reported = Object.values(counts.reported).reduce((sum, count) => sum + count, 0)
  const kind = KINDS.get(counts.reader) ?? 'tool'
  if (kind === 'app' || kind === 'tool') return reported + pollersOf(counts)
  return kind === 'service' && reported === 0 ? 1 : reported
}

function mergeReported(a: Reported, b: Reported): Reported {
  const merged = new Map(Object.entries(a))
  for (const [feedId, count] of Object.entries(b)) {
    if (merged.has(feedId) || merged.size < MOST_FEED_IDS) merged.set(feedId, Math.max(merged.get(feedId) ?? 0, count))
  }
  return Object.fromEntries(merged)
}

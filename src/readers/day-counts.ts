import type { Instant } from '../domain/instant.ts'
import { countPollers, emptySketch, mergeSketches, type PollerSketch } from './poller-sketch.ts'
import { READER_TABLE, type ReaderKind, UNKNOWN_READER } from './reader-table.ts'

/** How often something happened. All can be added. */
export interface Tally {
  /** Every request, whatever its answer. */
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
  /** Of bodies, as sent: encoded, without header fields. */
  readonly bytes: number
}

/** Subscribers by the service's own number of the feed, or by `''` where it gives none. */
export type Reported = Readonly<Record<string, number>>

/** What is kept of one reader's polls of one feed on one day. Counts of parts of the day are merged by `mergeDayCounts`. */
export interface DayCounts extends Tally {
  /** UTC, `YYYY-MM-DD`. */
  readonly day: string
  /** URL path of the feed, or `other`. */
  readonly feed: string
  /** A name of the table of readers, or `other`. */
  readonly reader: string
  /** The most that was reported. */
  readonly reported: Reported
  /** Those who reported nothing; absent once the day is over, when only the number is kept. */
  readonly sketch?: PollerSketch
  /** Distinct pollers, known when the sketch is gone. */
  readonly pollers?: number
}

/** What nothing adds up to. */
export const NO_TALLY: Tally = {
  polls: 0,
  conditional: 0,
  whole: 0,
  notModified: 0,
  delta: 0,
  refused: 0,
  bytes: 0,
}

/** Different feeds under one name are few: more are not believed. */
export const MOST_FEED_IDS = 16

/** The UTC day of a moment, `YYYY-MM-DD`. */
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

/** Two parts of the same day, feed and reader as one: what happened adds up, who was there counts once. */
export function mergeDayCounts(a: DayCounts, b: DayCounts): DayCounts {
  const merged = { ...a, ...addTallies(a, b), reported: mergeReported(a.reported, b.reported) }
  if (a.pollers === undefined && b.pollers === undefined) {
    return { ...merged, sketch: mergeSketches(a.sketch ?? emptySketch(), b.sketch ?? emptySketch()) }
  }
  return { ...merged, pollers: Math.max(pollersOf(a), pollersOf(b)) }
}

/** As many parts as there are, one row for each day, feed and reader. */
export function mergeAll(parts: readonly DayCounts[]): DayCounts[] {
  const rows = new Map<string, DayCounts>()
  for (const part of parts) {
    const key = keyOf(part)
    const before = rows.get(key)
    rows.set(key, before === undefined ? part : mergeDayCounts(before, part))
  }
  return [...rows.values()]
}

/** Names a row. */
export function keyOf({ day, feed, reader }: DayCounts): string {
  return `${day} ${reader} ${feed}`
}

/** Distinct clients that reported no subscribers. */
export function pollersOf({ pollers, sketch }: DayCounts): number {
  return pollers ?? (sketch === undefined ? 0 : countPollers(sketch))
}

const KINDS: ReadonlyMap<string, ReaderKind> = new Map(
  [...READER_TABLE, UNKNOWN_READER].map(([name, kind]) => [name, kind]),
)

/**
 * How many subscribe by this reader: what it reports, and each distinct poller otherwise. A service that reports nothing polls
 * from many addresses for at least one; bots and browsers subscribe to nothing.
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

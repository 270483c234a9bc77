import type { Instant } from '../../domain/instant.ts'
import type { StoredEntry } from '../stored-entry.ts'

const MINUTE = 60
/**
 * Allowed intervals in seconds. All divide an hour, so that `max-age`, RSS `ttl` (minutes) and `sy:updateFrequency`
 * (per hour) can express the same one.
 */
const STEPS = [60, 30, 20, 15, 12, 10, 6, 5, 4, 3, 2, 1].map((minutes) => minutes * MINUTE)
/** Interval in seconds if too little is known. */
const UNKNOWN = 5 * MINUTE
/** Most gaps considered, and fewest needed. */
const [MOST_GAPS, FEWEST_GAPS] = [12, 2]
/** Polls per gap: with four, a client is late by an eighth of the gap on average. */
const POLLS_PER_GAP = 4

/** When an entry appeared: when it was first seen, or on its date if that was later. */
function appearance({ firstSeen, published }: StoredEntry): Instant {
  return Math.max(firstSeen, published)
}

/**
 * Gaps between publications in seconds, latest first. Entries that appeared in the same minute count as one
 * publication.
 */
function gapsOf(entries: readonly StoredEntry[]): readonly number[] {
  const minutes = [...new Set(entries.map((entry) => Math.floor(appearance(entry) / (1000 * MINUTE))))]
  const latest = minutes.sort((a, b) => b - a)
  return latest.slice(1, 1 + MOST_GAPS).map((minute, index) => ((latest[index] ?? minute) - minute) * MINUTE)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/**
 * The recommended seconds between polls: a quarter of the median gap between publications, at most `longest`. It
 * depends only on the entries, so documents that show it never change on their own.
 */
export function pollingInterval(entries: readonly StoredEntry[], longest: number): number {
  const gaps = gapsOf(entries)
  const wanted = gaps.length < FEWEST_GAPS ? UNKNOWN : median(gaps) / POLLS_PER_GAP
  return STEPS.find((step) => step <= Math.min(wanted, longest)) ?? MINUTE
}

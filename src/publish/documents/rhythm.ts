import type { Instant } from '../../domain/instant.ts'
import type { StoredEntry } from '../store.ts'

const MINUTE = 60
/** In seconds, all parts of an hour: `max-age`, RSS `ttl` in minutes and `sy:updateFrequency` an hour can say the same. */
const STEPS = [60, 30, 20, 15, 12, 10, 6, 5, 4, 3, 2, 1].map((minutes) => minutes * MINUTE)
/** Seconds: where no rhythm is known yet. */
const UNKNOWN = 5 * MINUTE
/** So many of the last gaps count, and so few tell nothing. */
const [MOST_GAPS, FEWEST_GAPS] = [12, 2]
/** A reader who looks so many times between two publications is late by an eighth of the gap on average. */
const LOOKS_A_GAP = 4

/** When an entry appeared: when it was first seen, or when its date had come. */
function appearance({ firstSeen, published }: StoredEntry): Instant {
  return Math.max(firstSeen, published)
}

/** Gaps between publications in seconds, last first; what appeared in one minute is one publication. */
function gapsOf(entries: readonly StoredEntry[]): readonly number[] {
  const minutes = [...new Set(entries.map((entry) => Math.floor(appearance(entry) / (1000 * MINUTE))))]
  const latest = minutes.sort((a, b) => b - a)
  return latest.slice(1, 1 + MOST_GAPS).map((minute, index) => ((latest[index] ?? minute) - minute) * MINUTE)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/**
 * Seconds between polls that suit how often the entries of a feed have appeared: a quarter of the usual gap, at most `longest`.
 * It follows from the entries alone, so the documents that show it change with them and never by themselves.
 */
export function suitableInterval(entries: readonly StoredEntry[], longest: number): number {
  const gaps = gapsOf(entries)
  const wanted = gaps.length < FEWEST_GAPS ? UNKNOWN : median(gaps) / LOOKS_A_GAP
  return STEPS.find((step) => step <= Math.min(wanted, longest)) ?? MINUTE
}

import type { Instant } from '../domain/instant.ts'

/** The cost of a full response, in shares of the allowance. */
export const WHOLE = 1
/** The cost of a HEAD, a delta, or a request with an outdated validator, whose client came for the next publication. */
export const CHEAP = 0.1

/** Milliseconds in which one full response is earned back: thirty per hour. */
const INTERVAL = 120_000
/** Full responses available at once after a long pause. */
const BURST = 60
/** Size of the allowance for polling a feed, in milliseconds. */
export const POLLING_WINDOW = BURST * INTERVAL

/**
 * Cost, in milliseconds of a separate allowance, of building a feed. Building takes up to a tenth of a second of
 * processor time for a feed and a hundredth for an archive, so a client that requests them continuously occupies a
 * tenth to a quarter of a processor.
 */
export const BUILT_FEED = 1000
/** Cost of building an archive. It allows fetching a history of a million entries, in 25,000 archives, at once. */
export const BUILT_ARCHIVE = 40
/** Size of the allowance for building, in milliseconds: a thousand feeds at once. */
export const BUILDING_WINDOW = 1000 * BUILT_FEED

/** Largest factor by which an aggregator's allowance exceeds a single reader's, reached at 400 subscribers. */
const LARGEST_FACTOR = 20
/** Seconds. Readers treat a longer wait as if the feed were gone. */
const LONGEST_WAIT = 3600

/**
 * The milliseconds of allowance that a response costs a client that polls for `subscribers`. The allowance grows with
 * their square root, since an aggregator fetches a feed once for all of them, but from several machines.
 */
export function costOf(share: number, subscribers = 1): number {
  return (share * INTERVAL) / Math.min(LARGEST_FACTOR, Math.max(1, Math.sqrt(subscribers)))
}

/**
 * Seconds a client must wait before a response of `cost`; 0 if none. `due` is when its allowance of `window` is full
 * again; undefined if it is full. This is the generic cell rate algorithm (ITU-T I.371), a token bucket whose state is
 * a single number.
 */
export function secondsToWait(due: Instant | undefined, now: Instant, cost: number, window = POLLING_WINDOW): number {
  if (due === undefined) return 0
  const excess = Math.min(due, now + window) + cost - now - window
  return excess <= 0 ? 0 : Math.min(LONGEST_WAIT, Math.ceil(excess / 1000))
}

/**
 * When the allowance is full again after a response of `cost`. A clock that was set back costs a client no more than
 * the window.
 */
export function dueAfter(due: Instant | undefined, now: Instant, cost: number, window = POLLING_WINDOW): Instant {
  return Math.min(Math.max(due ?? now, now), now + window) + cost
}

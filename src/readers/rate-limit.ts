import type { Instant } from '../domain/instant.ts'

/** What an answer costs of the allowance: a whole document counts fully, what is cheap to serve a tenth. */
export const WHOLE = 1
/** A HEAD, a delta, and a validator that has grown old: it is the next publication that its client came for. */
export const CHEAP = 0.1

/** Milliseconds in which one whole answer is earned back: thirty an hour. */
const INTERVAL = 120_000
/** Whole answers that may come at once, after a long silence. */
const BURST = 60
/** Milliseconds of allowance for polling a feed. */
export const POLLING_WINDOW = BURST * INTERVAL

/**
 * Milliseconds of another allowance, that a document costs which must be built before it can be served. A feed keeps a processor
 * busy for up to a tenth of a second, an archive for a hundredth, so who asks for such all the time has a tenth to a quarter of one.
 */
export const BUILT_FEED = 1000
/** A walk through a history of a million entries, 25,000 archives, is had at once. */
export const BUILT_ARCHIVE = 40
/** Milliseconds of allowance for what must be built: a thousand feeds at once. */
export const BUILDING_WINDOW = 1000 * BUILT_FEED

/** How much more an aggregator can have than one reader, at 400 subscribers or more. */
const LARGEST_FACTOR = 20
/** Seconds: readers take a longer pause for a feed that is gone. */
const LONGEST_WAIT = 3600

/**
 * Milliseconds of allowance that an answer takes from a client that speaks for `subscribers`. The allowance grows with
 * their square root: an aggregator fetches a feed once for all of them, if from several machines.
 */
export function costOf(share: number, subscribers = 1): number {
  return (share * INTERVAL) / Math.min(LARGEST_FACTOR, Math.max(1, Math.sqrt(subscribers)))
}

/**
 * Seconds a client must wait before an answer of `cost`, 0 if none. `due` is when its allowance of `window` is whole again, undefined
 * if it is: the generic cell rate algorithm (ITU-T I.371), a token bucket whose whole state is one number.
 */
export function secondsToWait(due: Instant | undefined, now: Instant, cost: number, window = POLLING_WINDOW): number {
  if (due === undefined) return 0
  const excess = Math.min(due, now + window) + cost - now - window
  return excess <= 0 ? 0 : Math.min(LONGEST_WAIT, Math.ceil(excess / 1000))
}

/** When the allowance is whole again, after an answer of `cost`. A clock that went back takes nobody more than the window. */
export function dueAfter(due: Instant | undefined, now: Instant, cost: number, window = POLLING_WINDOW): Instant {
  return Math.min(Math.max(due ?? now, now), now + window) + cost
}

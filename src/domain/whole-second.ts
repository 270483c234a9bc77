import type { Instant } from './instant.ts'

/**
 * One second in milliseconds: the resolution of Last-Modified, so publications are at least this far apart (RFC 9110,
 * section 8.8.2.2).
 */
export const SECOND = 1000

/** Rounds down to the whole second. */
export function wholeSecond(instant: Instant): Instant {
  return Math.floor(instant / SECOND) * SECOND
}

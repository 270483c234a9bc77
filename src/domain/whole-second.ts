import type { Instant } from './instant.ts'

/** A second, in milliseconds: publications are told apart by it (RFC 9110, section 8.8.2.2). */
export const SECOND = 1000

/** The whole second that a moment lies in. */
export function wholeSecond(instant: Instant): Instant {
  return Math.floor(instant / SECOND) * SECOND
}

import type { Instant } from '../../domain/instant.ts'

/** How long, in milliseconds, a seed or text must be absent in two passes before its entry is withdrawn. */
export const GRACE_PERIOD = 60_000

/**
 * When an absence began, as an earlier pass recorded it; now if none did. A time in the future comes from a clock that
 * was ahead, and restarts the absence.
 */
export function absentSince(recorded: Instant | null | undefined, now: Instant): Instant {
  return Math.min(recorded ?? now, now)
}

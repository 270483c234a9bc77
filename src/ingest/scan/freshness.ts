import type { Instant } from '../../domain/instant.ts'

/** Milliseconds without a change after which a file is taken to be complete. */
export const SETTLE = 250

/** Whether a file changed so recently that it may be half written. A time in the future comes from a wrong clock. */
export function isFresh(changed: Instant, now: Instant, settle = SETTLE): boolean {
  const age = now - changed
  return age >= 0 && age < settle
}

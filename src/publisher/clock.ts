import { setTimeout } from 'node:timers/promises'
import type { Clock, Instant } from '../domain/instant.ts'

/** Milliseconds. A longer wait means that the clock was set back; publishing must not stop until it catches up. */
const LONGEST_WAIT = 5000

const ticks = () => performance.now()

/** The system clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  ticks,
  async until(instant) {
    if (instant - Date.now() > LONGEST_WAIT) return
    while (Date.now() < instant) await setTimeout(instant - Date.now())
  },
}

/** A clock that stands still, and advances only when someone waits, so that the same input gives the same times. */
export function fixedClock(start: Instant): Clock {
  let present = start
  return {
    now: () => present,
    ticks,
    until: async (instant) => {
      present = Math.max(present, instant)
    },
  }
}

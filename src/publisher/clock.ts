import { setTimeout } from 'node:timers/promises'
import type { Clock, Instant } from '../domain/instant.ts'

/** Milliseconds. Who must wait longer has a clock that was set back: publishing does not stop until the old time comes again. */
const LONGEST_WAIT = 5000

const ticks = () => performance.now()

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  ticks,
  async until(instant) {
    if (instant - Date.now() > LONGEST_WAIT) return
    while (Date.now() < instant) await setTimeout(instant - Date.now())
  },
}

/** A clock that stands still, and jumps when someone waits: the same input gives the same times. */
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

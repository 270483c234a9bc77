import { setTimeout } from 'node:timers/promises'
import type { Clock, Instant } from '../domain/instant.ts'

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async until(instant) {
    while (Date.now() < instant) await setTimeout(instant - Date.now())
  },
}

/** A clock that stands still, and jumps when someone waits: the same input gives the same times. */
export function fixedClock(start: Instant): Clock {
  let present = start
  return {
    now: () => present,
    until: async (instant) => {
      present = Math.max(present, instant)
    },
  }
}

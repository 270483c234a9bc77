import { schedule, validate } from 'node-cron'
import type { Instant } from '../domain/instant.ts'

/** The scheduler does not take the cron expression; the message says which. */
export class ScheduleError extends Error {
  readonly code = 'WRONG_SCHEDULE'
}

/** A running schedule. */
export interface Schedule {
  /** When the next tick is due; undefined if it can't be told. */
  next(): Instant | undefined
  stop(): Promise<void>
}

/** Throws `ScheduleError` for an expression that node-cron refuses, such as one with a sixtieth minute. */
export function checkSchedule(expression: string): void {
  if (validate(expression)) return
  throw new ScheduleError(`GAZETTE_SCHEDULE is "${expression}": that is no cron expression; try "*/5 * * * *"`)
}

/**
 * Calls `tick` whenever the cron expression says so, in the given time zone. A tick only wakes: it may be missed or
 * come twice without harm. Throws `ScheduleError` as `checkSchedule` does.
 */
export function startSchedule(expression: string, timezone: string, tick: () => void): Schedule {
  checkSchedule(expression)
  const task = schedule(expression, tick, { timezone, noOverlap: true, name: 'look for changes' })
  return {
    next: () => task.getNextRun()?.getTime(),
    stop: async () => {
      await task.destroy()
    },
  }
}

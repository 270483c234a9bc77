import { schedule, validate } from 'node-cron'
import type { Instant } from '../domain/instant.ts'

/** The cron expression is invalid; the message quotes it. */
export class ScheduleError extends Error {
  readonly code = 'WRONG_SCHEDULE'
}

/** A running schedule. */
export interface Schedule {
  /** When the next tick is due; undefined if unknown. */
  next(): Instant | undefined
  stop(): Promise<void>
}

/** Throws `ScheduleError` if node-cron rejects the expression, for example for a minute of 60. */
export function checkSchedule(expression: string): void {
  if (validate(expression)) return
  throw new ScheduleError(
    `the schedule (GAZETTE_SCHEDULE) is "${expression}", which is not a valid cron expression; an example is "*/5 * * * *"`,
  )
}

/**
 * Calls `tick` as the cron expression says, in the given time zone. A tick may be missed or repeated without harm.
 * Throws `ScheduleError` like `checkSchedule`.
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

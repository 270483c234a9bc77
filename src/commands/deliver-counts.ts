import { MINUTE } from '../domain/durations.ts'
import { type DayCounts, mergeAll } from '../readers/day-counts.ts'

/** How counts of polls get to the store. */
export interface CountsRoute {
  /** Returns the counts since the last call. */
  readonly take: () => readonly DayCounts[]
  readonly add: (counts: readonly DayCounts[]) => Promise<void>
  readonly log: (line: string) => void
  /** Milliseconds between deliveries; one minute by default. */
  readonly every?: number
}

/** A running delivery of counts. */
export interface CountsDelivery {
  /** Delivers what there is now. */
  deliver(): Promise<void>
  /** Delivers the last counts and stops. */
  stop(): Promise<void>
}

/** Starts delivering counts. Counts that could not be delivered are merged with the next ones and tried again. */
export function deliverCounts({ take, add, log, every = MINUTE }: CountsRoute): CountsDelivery {
  let waiting: readonly DayCounts[] = []
  let turn = Promise.resolve()
  const deliver = async () => {
    const counts = mergeAll([...waiting, ...take()])
    waiting = []
    if (counts.length === 0) return
    try {
      await add(counts)
    } catch (error) {
      waiting = counts
      log(`The counts of readers could not be stored; this will be tried again. ${String(error)}`)
    }
  }
  const next = () => {
    turn = turn.then(deliver)
    return turn
  }
  const timer = setInterval(next, every)
  timer.unref()
  return {
    deliver: next,
    stop() {
      clearInterval(timer)
      return next()
    },
  }
}

import { MINUTE } from '../domain/durations.ts'
import { type DayCounts, mergeAll } from '../readers/day-counts.ts'

/** How the counts of those who poll come from where they are made to where they are kept. */
export interface CountsRoute {
  /** What was counted since it was last asked. */
  readonly take: () => readonly DayCounts[]
  readonly add: (counts: readonly DayCounts[]) => Promise<void>
  readonly log: (line: string) => void
  /** Milliseconds between two deliveries; a minute if not given. */
  readonly every?: number
}

/** Delivers counts until it is stopped. */
export interface CountsDelivery {
  /** Delivers what there is now. */
  deliver(): Promise<void>
  /** Delivers the last ones. */
  stop(): Promise<void>
}

/** Starts to deliver. What could not be delivered is kept, merged, and tried again: a store that fails loses nothing. */
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
      log(`The counts of readers could not be kept; they are tried again. ${String(error)}`)
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

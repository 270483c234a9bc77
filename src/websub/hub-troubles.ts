import { HOUR, MINUTE } from '../domain/durations.ts'

/** Which hubs fail, and until when each is left alone. */
export interface HubTroubles {
  /** Notes that a hub failed, and leaves it alone for a while. Returns whether it had not failed before. */
  add(hub: string): boolean
  /** Notes that a hub was told. Returns whether it had failed before. */
  end(hub: string): boolean
  isLeftAlone(hub: string): boolean
  /** Forgets to try any hub again. */
  stop(): void
}

/** How often a hub has failed in a row, and when to try it again. */
interface Trouble {
  readonly failures: number
  readonly until: number
}

/** Milliseconds before a hub that failed so many times in a row is tried again. */
const pauseAfter = (failures: number): number => Math.min(HOUR, MINUTE * 2 ** (failures - 1))

/** Begins without troubles. `retry` is called when a hub has been left alone for long enough. */
export function createHubTroubles(now: () => number, retry: () => void): HubTroubles {
  const troubles = new Map<string, Trouble>()
  const timers = new Set<NodeJS.Timeout>()

  function retryAfter(pause: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      retry()
    }, pause)
    timers.add(timer.unref())
  }

  return {
    add(hub) {
      const failures = (troubles.get(hub)?.failures ?? 0) + 1
      const pause = pauseAfter(failures)
      troubles.set(hub, { failures, until: now() + pause })
      retryAfter(pause)
      return failures === 1
    },
    end: (hub) => troubles.delete(hub),
    isLeftAlone: (hub) => (troubles.get(hub)?.until ?? 0) > now(),
    stop() {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

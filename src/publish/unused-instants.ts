import type { Instant } from '../domain/instant.ts'
import { SECOND, wholeSecond } from '../domain/whole-second.ts'
import type { Unused } from '../ledger/life.ts'
import type { Store } from './store.ts'

/**
 * Hands out moments that no entry has as its `updated`: a public validator warns on equal ones. The given moment if it
 * is free, else the next free millisecond.
 */
export function unusedInstants(store: Pick<Store, 'highestUpdated'>): Unused {
  const highest = new Map<Instant, Instant>()

  async function highestIn(second: Instant): Promise<Instant> {
    const known = highest.get(second)
    if (known !== undefined) return known
    return (await store.highestUpdated(second, second + SECOND)) ?? second - 1
  }

  return async function unused(instant) {
    const second = wholeSecond(instant)
    const free = Math.max(instant, (await highestIn(second)) + 1)
    if (free >= second + SECOND) return unused(second + SECOND)
    highest.set(second, free)
    return free
  }
}

import { LRUCache } from 'lru-cache'
import type { Instant } from '../domain/instant.ts'
import { dueAfter, secondsToWait } from '../readers/allowance.ts'

/** Who has had how much of the allowance: the last 20,000 clients and feeds. */
export interface AllowanceBook {
  /** Takes `cost` milliseconds of allowance and returns 0, or takes nothing and returns the seconds to wait. */
  take(key: number, cost: number, now: Instant): number
}

const ACCOUNTS = 20_000

/** An empty book. Who falls out of it begins anew: to be forgotten is never to a client's disadvantage. */
export function openAllowanceBook(accounts = ACCOUNTS): AllowanceBook {
  const dues = new LRUCache<number, Instant>({ max: accounts })
  return {
    take(key, cost, now) {
      const due = dues.get(key)
      const wait = secondsToWait(due, now, cost)
      if (wait === 0) dues.set(key, dueAfter(due, now, cost))
      return wait
    },
  }
}

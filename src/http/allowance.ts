import { LRUCache } from 'lru-cache'
import type { Instant } from '../domain/instant.ts'
import { dueAfter, secondsToWait } from '../readers/allowance.ts'

/** Who has had how much of an allowance: the last 20,000 accounts. */
export interface AllowanceBook {
  /** Takes `cost` milliseconds of allowance and returns 0, or takes nothing and returns the seconds to wait. */
  take(key: number, cost: number, now: Instant): number
}

const ACCOUNTS = 20_000

/** An empty book of an allowance of `window` milliseconds. Who falls out of it begins anew: to be forgotten is never to a client's disadvantage. */
export function openAllowanceBook(window: number, accounts = ACCOUNTS): AllowanceBook {
  const book = new LRUCache<number, { due: Instant }>({ max: accounts })
  return {
    take(key, cost, now) {
      const account = book.get(key)
      const wait = secondsToWait(account?.due, now, cost, window)
      if (wait > 0) return wait
      const due = dueAfter(account?.due, now, cost, window)
      if (account) account.due = due
      else book.set(key, { due })
      return 0
    },
  }
}

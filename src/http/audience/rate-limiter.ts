import { LRUCache } from 'lru-cache'
import type { Instant } from '../../domain/instant.ts'
import { dueAfter, secondsToWait } from '../../readers/rate-limit.ts'

/** Keeps track of each client's allowance. */
export interface RateLimiter {
  /**
   * Takes `cost` milliseconds from a client's allowance and returns 0, or takes nothing and returns the seconds to
   * wait.
   */
  take(key: number, cost: number, now: Instant): number
}

const MOST_ACCOUNTS = 20_000

/**
 * Limits each client to an allowance of `window` milliseconds. Only the last `mostAccounts` clients are remembered; one
 * that is forgotten starts with a full allowance.
 */
export function createRateLimiter(window: number, mostAccounts = MOST_ACCOUNTS): RateLimiter {
  const accounts = new LRUCache<number, { due: Instant }>({ max: mostAccounts })
  return {
    take(key, cost, now) {
      const account = accounts.get(key)
      const wait = secondsToWait(account?.due, now, cost, window)
      if (wait > 0) return wait
      const due = dueAfter(account?.due, now, cost, window)
      if (account) account.due = due
      else accounts.set(key, { due })
      return 0
    },
  }
}

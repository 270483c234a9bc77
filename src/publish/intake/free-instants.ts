import type { Instant } from '../../domain/instant.ts'
import { SECOND, wholeSecond } from '../../domain/whole-second.ts'
import type { FreeInstant } from '../../ledger/lifecycle.ts'
import type { Store } from '../store.ts'

/**
 * Hands out moments that no entry has as its `updated`: a public validator warns on equal ones. The given moment if it
 * is free, else the next free millisecond. Those that will probably be asked for are looked up at once.
 */
export async function freeInstants(
  store: Pick<Store, 'highestUpdated'>,
  expected: readonly Instant[],
): Promise<FreeInstant> {
  const highest = new Map<Instant, Instant>()

  async function lookUp(seconds: readonly Instant[]): Promise<void> {
    const found = await store.highestUpdated(seconds)
    for (const second of seconds) highest.set(second, found.get(second) ?? second - 1)
  }

  async function highestIn(second: Instant): Promise<Instant> {
    if (!highest.has(second)) await lookUp([second])
    return highest.get(second) ?? second - 1
  }

  await lookUp([...new Set(expected.map(wholeSecond))])

  return async function freeInstant(instant) {
    const second = wholeSecond(instant)
    const free = Math.max(instant, (await highestIn(second)) + 1)
    if (free >= second + SECOND) return freeInstant(second + SECOND)
    highest.set(second, free)
    return free
  }
}

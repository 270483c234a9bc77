import type { Instant } from '../../../domain/instant.ts'
import { SECOND, wholeSecond } from '../../../domain/whole-second.ts'
import type { FreeInstant } from '../../../ledger/lifecycle.ts'
import type { Store } from '../../store.ts'

/**
 * Hands out values for `updated` that no other entry has, since a public validator warns about equal ones: the given
 * time if it is free, otherwise the next free millisecond. The times in `expected` are looked up in one query.
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

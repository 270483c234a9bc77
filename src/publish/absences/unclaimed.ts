import type { Instant } from '../../domain/instant.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import type { Store } from '../store.ts'
import type { Absent } from './absent.ts'
import { ABSENCE, type Presence } from './mark-absences.ts'

/** Recovered entries that go at once at most; the rest follow with the next look. */
const MOST_UNCLAIMED = 10_000

/** Since when whole looks have found nobody's seed for some recovered entries. */
const NOTE = 'unclaimed'

/** What a whole look came to. */
export interface WholeLook {
  readonly presence: Presence
  /** Seeds that are there and could not be read as articles: what was published of them stays. */
  readonly faulty: readonly string[]
}

/**
 * Recovered entries whose texts no seed holds. They are known by their text and a hash of their path alone, so that only a look at the whole
 * folder can miss them; one that could not see everything starts the minute anew.
 */
export async function unclaimedEntries(store: Store, { presence, faulty }: WholeLook, now: Instant): Promise<Absent> {
  const unclaimed = await store.unclaimed(MOST_UNCLAIMED)
  if (unclaimed.length === 0) return { due: [], since: [] }
  const spared = new Set(faulty.map((path) => hashOfPath(path, '')))
  const left = unclaimed.filter(({ pathHash }) => !spared.has(pathHash))
  const since = Number((await store.note(NOTE)) || now)
  await store.setNote(NOTE, presence.isWhole && left.length > 0 ? String(since) : '')
  if (!presence.isWhole || left.length === 0) return { due: [], since: [] }
  return now - since >= ABSENCE ? { due: left, since: [] } : { due: [], since: [since] }
}

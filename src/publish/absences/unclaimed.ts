import type { Instant } from '../../domain/instant.ts'
import { formatOf } from '../../ingest/scan/seed-name.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import type { Store } from '../store.ts'
import type { Absent } from './absent.ts'
import { ABSENCE, absentSince, type Presence } from './mark-absences.ts'

/** Recovered entries that go at once at most; the rest follow with the next pass. */
const MOST_UNCLAIMED = 10_000

/** Since when full passes have found nobody's seed for some recovered entries; `UNSEEN` while no pass can tell. */
const NOTE = 'unclaimed'
const UNSEEN = 'unseen'

/** What a full pass came to. */
export interface WholeLook {
  readonly presence: Presence
  /** Seeds that are there and could not be read as articles: what was published of them stays. */
  readonly faulty: readonly string[]
}

/**
 * Recovered entries whose texts no seed holds. They are known by their text and a hash of their path alone, so that only a pass over the whole
 * folder can miss them; one that could not see everything, or read a feed that may hold them, starts the minute anew.
 */
export async function unclaimedEntries(store: Store, { presence, faulty }: WholeLook, now: Instant): Promise<Absent> {
  const unclaimed = await store.unclaimed(MOST_UNCLAIMED)
  if (unclaimed.length === 0) return { due: [], since: [] }
  const spared = new Set(faulty.map((path) => hashOfPath(path, '')))
  const left = unclaimed.filter(({ pathHash }) => !spared.has(pathHash))
  const isSeen = presence.isWhole && !faulty.some((path) => formatOf(path) === 'feed')
  const since = absentSince(Number(await store.note(NOTE)) || now, now)
  await store.setNote(NOTE, left.length === 0 ? '' : isSeen ? String(since) : UNSEEN)
  if (!isSeen || left.length === 0) return { due: [], since: [] }
  return now - since >= ABSENCE ? { due: left, since: [] } : { due: [], since: [since] }
}

/**
 * Whether entries that are published wait for a seed that may still come: the text of nobody knows what they say, and what was published of
 * them has to stay as it is. Not once they have been missed for long enough, whatever a person says of them.
 */
export async function mayStillBeClaimed(store: Pick<Store, 'note' | 'unclaimed'>, now: Instant): Promise<boolean> {
  const note = await store.note(NOTE)
  if (!note || (note !== UNSEEN && now - Number(note) >= ABSENCE)) return false
  return (await store.unclaimed(1)).length > 0
}

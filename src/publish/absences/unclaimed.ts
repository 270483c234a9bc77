import type { Instant } from '../../domain/instant.ts'
import { formatOf } from '../../ingest/scan/seed-name.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import type { Presence } from '../detection/scan-findings.ts'
import type { Store } from '../store.ts'
import type { Absent } from './absent.ts'
import { absentSince, GRACE_PERIOD } from './grace-period.ts'

/** Most recovered entries withdrawn in one pass; the rest follow in the next. */
const MOST_UNCLAIMED = 10_000

/**
 * Key of the note that says since when full passes have found no seed for some recovered entries; `UNSEEN` while no
 * pass could tell.
 */
const NOTE = 'unclaimed'
const UNSEEN = 'unseen'

/** The result of a full scan. */
export interface FullScan {
  readonly presence: Presence
  /** Seeds that exist but could not be read as articles. What was published of them stays. */
  readonly faulty: readonly string[]
}

/** Whether everything could be read that may hold a recovered text: every folder, and every feed. */
function couldReadAll({ presence, faulty }: FullScan): boolean {
  return presence.isComplete && !faulty.some((path) => formatOf(path) === 'feed')
}

/**
 * Recovered entries whose texts no seed holds. They are known only by their text and a hash of their path, so only a
 * full scan that could read everything can miss them; any other restarts their absence. If there are no seeds, they are
 * due at once, because their withdrawal then needs approval anyway.
 */
export async function unclaimedEntries(store: Store, scan: FullScan, now: Instant): Promise<Absent> {
  const unclaimed = await store.unclaimed(MOST_UNCLAIMED)
  if (unclaimed.length === 0) return { due: [], since: [] }
  const spared = new Set(scan.faulty.map((path) => hashOfPath(path, '')))
  const left = unclaimed.filter(({ pathHash }) => !spared.has(pathHash))
  const isSeen = couldReadAll(scan) && !scan.presence.isEmpty
  const since = absentSince(Number(await store.note(NOTE)) || now, now)
  await store.setNote(NOTE, left.length === 0 ? '' : isSeen ? String(since) : UNSEEN)
  if (couldReadAll(scan) && scan.presence.isEmpty) return { due: left, since: [] }
  if (!isSeen || left.length === 0) return { due: [], since: [] }
  return now - since >= GRACE_PERIOD ? { due: left, since: [] } : { due: [], since: [since] }
}

/**
 * Whether recovered entries are still waiting for their seeds. What they say is unknown until then, so everything
 * published must stay as it is: until their texts are found, or until they are withdrawn.
 */
export async function isRecoveryPending(store: Pick<Store, 'unclaimed'>): Promise<boolean> {
  return (await store.unclaimed(1)).length > 0
}

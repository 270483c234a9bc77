import type { Instant } from '../../domain/instant.ts'
import type { Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'
import type { Absent } from './absent.ts'
import { GRACE_PERIOD } from './grace-period.ts'
import type { AbsentSeeds } from './record-absences.ts'
import { requeueCopies } from './requeue-copies.ts'
import { entriesWithoutText } from './texts-gone.ts'
import { type FullScan, unclaimedEntries } from './unclaimed.ts'
import { withdrawnEntry } from './withdrawn-entry.ts'

/** Withdrawals of more than this many entries, and of more than one in five of all, require approval. */
const FEW = 10
const SHARE = 5

/** Why withdrawals require approval: there are many, or the seeds folder is empty. */
export type HeldFor = 'many' | 'empty folder'

/** The outcome for entries that no seed holds. */
export interface Absences {
  readonly withdrawn: readonly StoredEntry[]
  /** Number of entries held back, because too many would be withdrawn at once or because no seed is left. */
  readonly held: number
  readonly heldFor?: HeldFor
  /** When the next absence will have lasted long enough. */
  readonly nextPass?: Instant
}

/** What to withdraw, and when. `fullScan` is set only in a full pass. */
export interface Withdrawing {
  readonly absent: AbsentSeeds
  readonly fullScan?: FullScan
  readonly now: Instant
  /** Publication time of whatever changes now. */
  readonly publicationTime: Instant
  /** Whether a person has approved withdrawing many entries at once. Each approval is returned once. */
  readonly takeApproval: () => boolean
}

async function entriesWithoutSeed(store: Store, { absent, fullScan, now }: Withdrawing): Promise<Absent> {
  const orphans = await store.entriesBySeed(absent.due)
  const replaced = fullScan ? await entriesWithoutText(store, fullScan.presence, now) : { due: [], since: [] }
  const unclaimed = fullScan ? await unclaimedEntries(store, fullScan, now) : { due: [], since: [] }
  const due = new Map([...orphans, ...replaced.due, ...unclaimed.due].map((entry) => [entry.id, entry]))
  return {
    due: [...due.values()].filter(({ standing }) => standing !== 'withdrawn'),
    since: [...absent.since, ...replaced.since, ...unclaimed.since],
  }
}

/** Whether so many go at once that it may be an accident. */
export function isMany(going: number, published: number): boolean {
  return going > FEW && going * SHARE > published
}

function reasonToHold(going: number, published: number, fullScan: FullScan | undefined): HeldFor | undefined {
  if (going > 0 && fullScan?.presence.isEmpty) return 'empty folder'
  return isMany(going, published) ? 'many' : undefined
}

/** Withdraws the entries that no seed has held for long enough, unless there are so many that a person must approve. */
export async function withdrawAbsent(store: Store, withdrawing: Withdrawing): Promise<Absences> {
  const { absent, fullScan, now, publicationTime, takeApproval } = withdrawing
  const { due, since } = await entriesWithoutSeed(store, withdrawing)
  // An approval covers one full pass, so that it never applies to a later loss. It is not used up before every absence
  // has lasted long enough.
  const isApproved = fullScan !== undefined && since.length === 0 && takeApproval()
  const copied = await requeueCopies(store, due)
  const going = due.filter(({ id }) => !copied.has(id))
  const { published } = await store.counts()
  const times = [...since.map((one) => one + GRACE_PERIOD), ...(copied.size > 0 ? [now] : [])]
  const next = times.length > 0 ? { nextPass: Math.min(...times) } : {}
  const heldFor = reasonToHold(going.length, published, fullScan)
  if (heldFor && !isApproved) return { withdrawn: [], held: going.length, heldFor, ...next }
  const withdrawn = going.map((entry) => withdrawnEntry(entry, now, publicationTime))
  await store.apply({ entries: withdrawn, removedSeeds: copied.size > 0 ? [] : absent.due })
  return { withdrawn: going, held: 0, ...next }
}

import type { Instant } from '../../domain/instant.ts'
import type { Store, StoredEntry } from '../store.ts'
import type { Absent } from './absent.ts'
import { ABSENCE, type AbsentSeeds } from './mark-absences.ts'
import { entriesWithoutText, withdrawnEntry } from './texts-gone.ts'
import { unclaimedEntries, type WholeLook } from './unclaimed.ts'
import { wakeCopies } from './wake-copies.ts'

/** More than this many entries at once, and more than a fifth of all, wait for a person's word. */
const FEW = 10
const SHARE = 5

/** Why a person must say that entries may go: they are many, or all that the seeds folder held. */
export type HeldFor = 'many' | 'empty folder'

/** What became of the entries that no seed holds. */
export interface Absences {
  readonly withdrawn: readonly StoredEntry[]
  /** Entries held back because too many would go at once, or because no seed is left. */
  readonly held: number
  readonly heldFor?: HeldFor
  /** When the next absence is long enough to count. */
  readonly nextPass?: Instant
}

/** What is to be withdrawn, and when. Only a pass over the whole folder has `whole`. */
export interface Withdrawing {
  readonly absent: AbsentSeeds
  readonly whole?: WholeLook
  readonly now: Instant
  /** When what changes now is published. */
  readonly moment: Instant
  /** Whether a person has said that many may go at once: true once for each time it was said. */
  readonly takeApproval: () => boolean
}

async function entriesWithoutSeed(store: Store, { absent, whole, now }: Withdrawing): Promise<Absent> {
  const orphans = await store.entriesBySeed(absent.due)
  const replaced = whole ? await entriesWithoutText(store, whole.presence, now) : { due: [], since: [] }
  const unclaimed = whole ? await unclaimedEntries(store, whole, now) : { due: [], since: [] }
  const due = new Map([...orphans, ...replaced.due, ...unclaimed.due].map((entry) => [entry.id, entry]))
  return {
    due: [...due.values()].filter(({ standing }) => standing !== 'withdrawn'),
    since: [...absent.since, ...replaced.since, ...unclaimed.since],
  }
}

function reasonToHold(going: number, published: number, whole: WholeLook | undefined): HeldFor | undefined {
  if (going > 0 && whole?.presence.isEmpty) return 'empty folder'
  return going > FEW && going * SHARE > published ? 'many' : undefined
}

/** Withdraws the entries that no seed has held for long enough, unless so many would go that a person must say so. */
export async function withdrawAbsent(store: Store, withdrawing: Withdrawing): Promise<Absences> {
  const { absent, whole, now, moment, takeApproval } = withdrawing
  const { due, since } = await entriesWithoutSeed(store, withdrawing)
  // The word is good for one full pass, so that it never speaks for a later loss. Until every absence has lasted its minute, it is kept.
  const isApproved = whole !== undefined && since.length === 0 && takeApproval()
  const copied = await wakeCopies(store, due)
  const going = due.filter(({ id }) => !copied.has(id))
  const { published } = await store.counts()
  const moments = [...since.map((one) => one + ABSENCE), ...(copied.size > 0 ? [now] : [])]
  const next = moments.length > 0 ? { nextPass: Math.min(...moments) } : {}
  const heldFor = reasonToHold(going.length, published, whole)
  if (heldFor && !isApproved) return { withdrawn: [], held: going.length, heldFor, ...next }
  const withdrawn = going.map((entry) => withdrawnEntry(entry, now, moment))
  await store.apply({ entries: withdrawn, removedSeeds: copied.size > 0 ? [] : absent.due })
  return { withdrawn: going, held: 0, ...next }
}

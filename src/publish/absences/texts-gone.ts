import type { Instant } from '../../domain/instant.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import { withdrawRecord } from '../../ledger/lifecycle.ts'
import type { ReadBefore } from '../intake/admission.ts'
import type { Store, StoredEntry } from '../store.ts'
import type { Absent } from './absent.ts'
import { ABSENCE, absentSince, type Presence } from './mark-absences.ts'
import { wakeCopies } from './wake-copies.ts'

/** Entries looked at in one pass at most. */
const MOST = 10_000

/** What becomes of entries whose seeds were read again and gave none of them. */
export interface Displaced {
  /** Another text has taken the place of theirs, or their writers keep back one of several copies. */
  readonly gone: readonly StoredEntry[]
  /** Their writers keep them back: to be withdrawn at once. */
  readonly withheld: readonly StoredEntry[]
  /** Paths of seeds that can't be read as articles now: what was published of them stays. */
  readonly kept: ReadonlySet<string>
  /** Whether copies of them are to be read again. */
  readonly hasWoken: boolean
}

/** An entry as it is once it is withdrawn. */
export function withdrawnEntry(entry: StoredEntry, now: Instant, moment: Instant): StoredEntry {
  return { ...entry, ...withdrawRecord(entry, now, moment), releaseAt: null, textGoneSince: null, entry: null }
}

/**
 * The entries of seeds just read that were not among what they hold. An item that has left its feed is none: feeds show their latest
 * items alone.
 */
export async function displacedEntries(
  batch: readonly ReadBefore[],
  admitted: ReadonlySet<string>,
  { store, now }: { readonly store: Store; readonly now: Instant },
): Promise<Displaced> {
  const seeds = batch.filter(({ known, read }) => known !== undefined || read.isWithheld)
  if (seeds.length === 0) return { gone: [], withheld: [], kept: new Set(), hasWoken: false }
  const reads = new Map(seeds.map(({ path, read }) => [path, read]))
  const withheld = seeds.filter(({ read }) => read.isWithheld).map(({ path }) => path)
  const recovered = await store.entriesByPathHash(withheld.map((path) => hashOfPath(path, '')))
  const known = (await store.entriesBySeed([...reads.keys()])).filter(
    ({ id, fragment, standing }) => fragment === '' && standing !== 'withdrawn' && !admitted.has(id),
  )
  const readOf = ({ seedPath }: StoredEntry) => reads.get(seedPath ?? '')
  const drafts = [
    ...known.filter((entry) => readOf(entry)?.isWithheld),
    ...recovered.filter(
      ({ id, seedPath, standing }) => seedPath === null && standing !== 'withdrawn' && !admitted.has(id),
    ),
  ]
  const others = known.filter((entry) => !readOf(entry)?.isWithheld)
  const displaced = others.filter((entry) => readOf(entry)?.articles.length)
  const copied = await wakeCopies(store, drafts, (path) => reads.has(path))
  const gone = [...displaced, ...drafts.filter(({ id }) => copied.has(id))]
  return {
    gone: gone.map((entry) => ({ ...entry, textGoneSince: absentSince(entry.textGoneSince, now) })),
    withheld: drafts.filter(({ id }) => !copied.has(id)),
    kept: new Set(others.filter((entry) => !readOf(entry)?.articles.length).map(({ seedPath }) => seedPath ?? '')),
    hasWoken: copied.size > 0,
  }
}

/** The entries whose seeds hold another text, in a pass over the whole folder. */
export async function entriesWithoutText(store: Store, presence: Presence, now: Instant): Promise<Absent> {
  const gone = (await store.textGone(MOST)).filter(({ seedPath }) => seedPath !== null && !presence.isHidden(seedPath))
  const sinceOf = ({ textGoneSince }: StoredEntry) => absentSince(textGoneSince, now)
  const isDue = (entry: StoredEntry) => now - sinceOf(entry) >= ABSENCE
  const ahead = gone.filter((entry) => entry.textGoneSince !== sinceOf(entry))
  await store.apply({ entries: ahead.map((entry) => ({ ...entry, textGoneSince: sinceOf(entry) })) })
  return { due: gone.filter(isDue), since: gone.filter((entry) => !isDue(entry)).map(sinceOf) }
}

import type { Instant } from '../domain/instant.ts'
import { withdraw } from '../ledger/life.ts'
import type { SeedRecord, Store, StoredEntry } from './store.ts'

/** A seed must be absent this long, in two looks, before its entry is withdrawn: milliseconds. */
export const ABSENCE = 60_000

/** More than this many entries at once, and more than a fifth of all, wait for a person's word. */
const FEW = 10
const SHARE = 5

/** Known seeds that are absent: those marked since when, and those absent for long enough. */
export interface Marks {
  readonly changed: SeedRecord[]
  readonly due: string[]
  readonly since: Instant[]
}

/** What a whole look at the seeds folder says of the seeds that were known before it. */
export interface Presence {
  isPresent(path: string): boolean
  /** Whether nothing is known of a path, because its folder could not be read. */
  isHidden(path: string): boolean
}

/** What became of the seeds that are gone. */
export interface Absences {
  readonly withdrawn: readonly StoredEntry[]
  /** Entries held back because too many would go at once. */
  readonly held: number
  /** When the next absence is long enough to count. */
  readonly nextLook?: Instant
}

function marked(seed: SeedRecord, now: Instant): SeedRecord {
  return { ...seed, missingSince: now }
}

function returned({ missingSince: _, ...seed }: SeedRecord): SeedRecord {
  return seed
}

/** Notes which known seeds are absent and since when; tells the paths absent for long enough. */
export async function markAbsences(store: Store, presence: Presence, now: Instant): Promise<Marks> {
  const marks: Marks = { changed: [], due: [], since: [] }
  for await (const seed of store.allSeeds()) {
    if (presence.isHidden(seed.path)) continue
    if (presence.isPresent(seed.path)) {
      if (seed.missingSince !== undefined) marks.changed.push(returned(seed))
    } else if (seed.missingSince === undefined) {
      marks.changed.push(marked(seed, now))
      marks.since.push(now)
    } else if (now - seed.missingSince >= ABSENCE) marks.due.push(seed.path)
    else marks.since.push(seed.missingSince)
  }
  await store.apply({ seeds: marks.changed })
  return marks
}

/** Notes that seeds named by the watcher are gone; only a whole look later on withdraws their entries. */
export async function markGone(store: Store, gone: ReadonlyMap<string, SeedRecord>, now: Instant): Promise<Marks> {
  const fresh = [...gone.values()].filter(({ missingSince }) => missingSince === undefined)
  const changed = fresh.map((seed) => marked(seed, now))
  await store.apply({ seeds: changed })
  return { changed, due: [], since: [...gone.values()].map(({ missingSince }) => missingSince ?? now) }
}

/** Recovered entries that go at once at most; the rest follow with the next look. */
const MOST_UNCLAIMED = 10_000

async function entriesWithoutSeed(store: Store, due: readonly string[], now: Instant): Promise<readonly StoredEntry[]> {
  const orphans = (await store.entriesBySeed(due)).filter(({ standing }) => standing !== 'withdrawn')
  const recoveredAt = Number((await store.note('recovered')) ?? now)
  if (now - recoveredAt < ABSENCE) return orphans
  return [...orphans, ...(await store.unclaimed(MOST_UNCLAIMED))]
}

/** A copy of a text whose own seed is gone takes its place: it is read again as if it were new. */
async function wakeCopies(store: Store, entries: readonly StoredEntry[]): Promise<ReadonlySet<string>> {
  const copies = await store.copiesOf(entries.map(({ id }) => id))
  await store.apply({ seeds: copies.map(({ copyOf: _, ...copy }) => ({ ...copy, stamp: '', hash: '' })) })
  return new Set(copies.flatMap(({ copyOf }) => copyOf ?? []))
}

/** Withdraws the entries whose seeds have been absent for long enough, unless so many would go that a person must say so. */
export async function withdrawAbsent(
  store: Store,
  marks: Marks,
  { now, moment }: { readonly now: Instant; readonly moment: Instant },
  isApproved: boolean,
): Promise<Absences> {
  const orphans = await entriesWithoutSeed(store, marks.due, now)
  const copied = await wakeCopies(store, orphans)
  const going = orphans.filter(({ id }) => !copied.has(id))
  const { published } = await store.counts()
  const moments = [...marks.since.map((since) => since + ABSENCE), ...(copied.size > 0 ? [now] : [])]
  const next = moments.length > 0 ? { nextLook: Math.min(...moments) } : {}
  if (going.length > FEW && going.length * SHARE > published && !isApproved) {
    return { withdrawn: [], held: going.length, ...next }
  }
  const withdrawn = going.map((entry) => ({ ...entry, ...withdraw(entry, now, moment), releaseAt: null, entry: null }))
  await store.apply({ entries: withdrawn, removedSeeds: copied.size > 0 ? [] : marks.due })
  return { withdrawn: going, held: 0, ...next }
}

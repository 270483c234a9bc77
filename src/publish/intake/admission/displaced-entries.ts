import type { Instant } from '../../../domain/instant.ts'
import { hashOfPath } from '../../../ledger/identity.ts'
import { absentSince } from '../../absences/grace-period.ts'
import { requeueCopies } from '../../absences/requeue-copies.ts'
import type { Store } from '../../store.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import type { SeedReading } from '../reading/seed-reading.ts'

/** What to do with entries whose seeds were read again and no longer yielded them. */
export interface Displaced {
  /** Entries replaced by another text, and withheld entries of which a copy exists. */
  readonly gone: readonly StoredEntry[]
  /** Entries that their authors withhold: to be withdrawn at once. */
  readonly withheld: readonly StoredEntry[]
  /** Paths of seeds that can no longer be read as articles. What was published of them stays. */
  readonly kept: ReadonlySet<string>
  /** Whether copies of withheld entries have been marked to be read again. */
  readonly hasRequeued: boolean
}

const NONE: Displaced = { gone: [], withheld: [], kept: new Set(), hasRequeued: false }

type Tools = { readonly store: Store; readonly now: Instant }

/** Entries of withheld seeds that were recovered from the ledger, and so are known only by the hash of the path. */
async function recoveredDrafts(store: Store, seeds: readonly SeedReading[]): Promise<readonly StoredEntry[]> {
  const hashes = seeds.flatMap(({ path, read }) => [
    ...(read.isWithheld ? [hashOfPath(path, '')] : []),
    ...read.withheldParts.map((fragment) => hashOfPath(path, fragment)),
  ])
  const entries = await store.entriesByPathHash(hashes)
  return entries.filter(({ seedPath }) => seedPath === null)
}

/** What was read of each seed, by path. */
type Reads = ReadonlyMap<string, SeedReading['read']>

/**
 * The entries of seeds, without the items of feeds: these may have left because a feed lists only its latest items, unless
 * their owner withholds them. Records of a file with several are among them: nothing else takes them out.
 */
async function entriesNotRolled(store: Store, reads: Reads, isWithheld: IsWithheld): Promise<readonly StoredEntry[]> {
  const mayRoll = (entry: StoredEntry) =>
    entry.fragment !== '' && reads.get(entry.seedPath ?? '')?.isFeed && !isWithheld(entry)
  return (await store.entriesBySeed([...reads.keys()])).filter((entry) => !mayRoll(entry))
}

type IsWithheld = (entry: StoredEntry) => boolean

/** Whether the seed of an entry says that it is withheld. */
function withheldBy(reads: Reads): IsWithheld {
  const parts = new Map(Array.from(reads, ([path, { withheldParts }]) => [path, new Set(withheldParts)]))
  return ({ seedPath, fragment }) => {
    const path = seedPath ?? ''
    return (reads.get(path)?.isWithheld || parts.get(path)?.has(fragment)) ?? false
  }
}

function hasArticles(reads: Reads, seedPath: string | null): boolean {
  return (reads.get(seedPath ?? '')?.articles.length ?? 0) > 0
}

const isWithholding = ({ isWithheld, withheldParts }: SeedReading['read']): boolean =>
  isWithheld || withheldParts.length > 0

/** Entries of the seeds just read that are no longer among their contents. */
export async function displacedEntries(
  batch: readonly SeedReading[],
  admitted: ReadonlySet<string>,
  { store, now }: Tools,
): Promise<Displaced> {
  const seeds = batch.filter(({ known, read }) => known !== undefined || isWithholding(read))
  if (seeds.length === 0) return NONE
  const reads: Reads = new Map(seeds.map(({ path, read }) => [path, read]))
  const isWithheld = withheldBy(reads)
  const isLeft = ({ id, standing }: StoredEntry) => standing !== 'withdrawn' && !admitted.has(id)
  const known = (await entriesNotRolled(store, reads, isWithheld)).filter(isLeft)
  const recovered = (await recoveredDrafts(store, seeds)).filter(isLeft)
  const drafts = [...known.filter(isWithheld), ...recovered]
  const others = known.filter((entry) => !isWithheld(entry))
  const [replaced, unreadable] = partition(others, ({ seedPath }) => hasArticles(reads, seedPath))
  const copied = await requeueCopies(store, drafts, (path) => reads.has(path))
  const [gone, withheld] = partition(drafts, ({ id }) => copied.has(id))
  const textGone = (entry: StoredEntry) => ({ ...entry, textGoneSince: absentSince(entry.textGoneSince, now) })
  return {
    gone: [...replaced, ...gone].map(textGone),
    withheld,
    kept: new Set(unreadable.map(({ seedPath }) => seedPath ?? '')),
    hasRequeued: copied.size > 0,
  }
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

import type { Instant } from '../domain/instant.ts'
import { mintEntryId } from '../ledger/identity.ts'
import { advance, begin, type Reading } from '../ledger/life.ts'
import { recognize } from '../ledger/recognize.ts'
import { type CandidatePool, gatherCandidates, type StillHolds } from './candidate-pool.ts'
import type { Taught } from './folder-lines/learn-folders.ts'
import { freeSlugs } from './free-slugs.ts'
import type { LoadedSeed } from './seeds-folder.ts'
import { type Seen, see } from './sight.ts'
import type { SeedRecord, Store, StoredEntry } from './store.ts'
import { toEntry } from './to-entry.ts'
import { unusedInstants } from './unused-instants.ts'

/** What admission needs besides the texts. */
export interface AdmissionContext {
  readonly store: Store
  readonly now: Instant
  /** When what changes now is published. */
  readonly moment: Instant
  readonly timezone: string
  readonly stillHolds: StillHolds
  readonly taught: Taught
}

/** A seed just read, and what was known of it before. */
export interface ReadSeed {
  readonly loaded: LoadedSeed
  readonly known: SeedRecord | undefined
}

/** What became of one document: an entry, or a copy of one. */
export type Admission =
  | {
      readonly kind: 'added' | 'corrected' | 'renamed' | 'reread'
      readonly entry: StoredEntry
      /** The seed, still there, of an earlier text of the entry. */
      readonly supersedes?: string
    }
  | { readonly kind: 'copy'; readonly path: string; readonly of: StoredEntry | undefined }

const NO_TEXT = 'holds no text that could be an article; gazette inspect shows what was read'

function kindOf(before: StoredEntry | undefined, after: StoredEntry): 'added' | 'corrected' | 'renamed' | 'reread' {
  if (!before) return 'added'
  if (before.updated !== after.updated) return 'corrected'
  return before.pathHash === after.pathHash ? 'reread' : 'renamed'
}

type Admit = (seen: Seen) => Promise<Admission>

function admitter(context: AdmissionContext, pool: CandidatePool): Admit {
  const unused = unusedInstants(context.store)
  const freeSlug = freeSlugs(context.store)

  async function mint({ document, sighting, title }: Seen): Promise<{ id: string; slug: string }> {
    const id = sighting.statedId ?? mintEntryId(document.path, document.fragment ?? '', sighting.textHash)
    return { id, slug: await freeSlug(title, id) }
  }

  async function live(seen: Seen, before: StoredEntry | undefined): Promise<StoredEntry> {
    const { sighting, stated: dates, seedChanged } = seen
    const reading: Reading = { sighting, dates, seedChanged, moment: context.moment }
    const record = before
      ? await advance(before, reading, context.now, unused)
      : await begin(await mint(seen), reading, context.now, unused)
    const entry = toStoredEntry(seen, record)
    return readsTheSame(before, entry) ? entry : { ...entry, changed: context.moment }
  }

  return async (seen) => {
    const recognition = recognize(seen.sighting, pool.candidatesFor(seen.sighting))
    if (recognition.kind === 'copy') {
      return { kind: 'copy', path: seen.document.path, of: pool.entry(recognition.of.id) }
    }
    const before = recognition.kind === 'known' ? pool.entry(recognition.record.id) : undefined
    const entry = await live(seen, before)
    pool.admit(entry)
    const isRewriting = recognition.kind === 'known' && recognition.by === 'rewriting'
    const supersedes = isRewriting && before?.seedPath ? { supersedes: before.seedPath } : {}
    return { kind: kindOf(before, entry), entry, ...supersedes }
  }
}

/** A new version of Gazette may read more out of the same bytes. What was published before a recovery is not known. */
function readsTheSame(before: StoredEntry | undefined, after: StoredEntry): boolean {
  return !before?.entry || JSON.stringify(before.entry) === JSON.stringify(after.entry)
}

function toStoredEntry(seen: Seen, record: Awaited<ReturnType<typeof begin>>): StoredEntry {
  return {
    ...record,
    seedPath: seen.document.path,
    fragment: seen.document.fragment ?? '',
    releaseAt: record.standing === 'waiting' ? record.published : null,
    remarks: [...(seen.document.remarks ?? []), ...seen.article.doubts],
    entry: toEntry(seen.article, seen.title, record, seen.stated),
  }
}

function problemOf({ loaded }: ReadSeed, seen: readonly Seen[], admissions: readonly Admission[]): string | undefined {
  const rejected = loaded.rejections.map(({ reason }) => reason)
  const empty = seen.length < loaded.documents.length ? [NO_TEXT] : []
  const copies = admissions.flatMap((one) =>
    one.kind === 'copy'
      ? [`holds the same text as ${one.of?.seedPath ?? 'another file'}, or an earlier one: published once`]
      : [],
  )
  const problems = [...rejected, ...empty, ...copies]
  return problems.length > 0 ? problems.join('; ') : undefined
}

function toSeedRecord({ loaded }: ReadSeed, problem: string | undefined, admissions: readonly Admission[]): SeedRecord {
  const { path, stamp } = loaded.seed
  const copyOf = admissions.find((one) => one.kind === 'copy')?.of?.id
  return { path, stamp, hash: loaded.hash, ...(problem && { problem }), ...(copyOf && { copyOf }) }
}

/** A seed whose text a later one has replaced counts as a copy: if the later one goes, it is read again. */
function supersede(seed: SeedRecord, by: StoredEntry): SeedRecord {
  return { ...seed, copyOf: by.id, problem: `holds an earlier text of ${by.seedPath}: published once` }
}

async function supersededSeeds(
  store: Store,
  admissions: readonly Admission[],
  seeds: readonly SeedRecord[],
): Promise<readonly SeedRecord[]> {
  const by = new Map(
    admissions.flatMap((one) => (one.kind !== 'copy' && one.supersedes ? [[one.supersedes, one.entry] as const] : [])),
  )
  if (by.size === 0) return []
  const known = new Map([
    ...(await store.seedsByPath([...by.keys()])),
    ...seeds.map((seed) => [seed.path, seed] as const),
  ])
  return [...by].flatMap(([path, entry]) => {
    const seed = known.get(path)
    return seed ? [supersede(seed, entry)] : []
  })
}

/** What a batch came to: what became of each document, and what is now known of each seed. */
export interface AdmittedBatch {
  readonly admissions: readonly Admission[]
  readonly seeds: readonly SeedRecord[]
}

/** Admits the documents of a batch of seeds, in their order, and stores the result in one transaction. */
export async function admitBatch(batch: readonly ReadSeed[], context: AdmissionContext): Promise<AdmittedBatch> {
  const read: (ReadSeed & { readonly seen: readonly Seen[] })[] = []
  for (const one of batch) {
    read.push({ ...one, seen: see(one, context.timezone, await context.taught(one.loaded.seed.path)) })
  }
  const sightings = read.flatMap(({ seen }) => seen.map(({ sighting }) => sighting))
  const admit = admitter(context, await gatherCandidates(context.store, sightings, context.stillHolds))
  const seeds: SeedRecord[] = []
  const all: Admission[] = []
  for (const one of read) {
    const admissions: Admission[] = []
    for (const seen of one.seen) admissions.push(await admit(seen))
    seeds.push(toSeedRecord(one, problemOf(one, one.seen, admissions), admissions))
    all.push(...admissions)
  }
  seeds.push(...(await supersededSeeds(context.store, all, seeds)))
  await context.store.apply({ seeds, entries: all.flatMap((one) => (one.kind === 'copy' ? [] : [one.entry])) })
  return { admissions: all, seeds }
}

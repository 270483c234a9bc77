import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import { mintEntryId } from '../ledger/identity.ts'
import { advance, begin, type Reading } from '../ledger/life.ts'
import { recognize } from '../ledger/recognize.ts'
import { type CandidatePool, gatherCandidates, type StillHolds } from './candidate-pool.ts'
import { freeSlugs } from './free-slugs.ts'
import type { ReadSeed } from './read-seed.ts'
import type { Seen } from './sight.ts'
import type { SeedRecord, Store, StoredEntry } from './store.ts'
import { toEntry } from './to-entry.ts'
import type { KinRecord, Kinship } from './translations/kin.ts'
import { unusedInstants } from './unused-instants.ts'

/** What admission needs besides the texts. */
export interface AdmissionContext {
  readonly store: Store
  readonly now: Instant
  /** When what changes now is published. */
  readonly moment: Instant
  readonly stillHolds: StillHolds
}

/** A seed just read, and what was known of it before. */
export interface ReadBefore {
  readonly path: string
  /** To be kept with the seed. */
  readonly stamp: string
  readonly read: ReadSeed
  readonly known: SeedRecord | undefined
}

/** What became of one document: an entry, or a copy of one. */
export type Admission =
  | {
      readonly kind: 'added' | 'corrected' | 'renamed' | 'reread'
      readonly entry: StoredEntry
      readonly kinships: readonly Kinship[]
      /** The seed, still there, of an earlier text of the entry. */
      readonly supersedes?: string
    }
  | { readonly kind: 'copy'; readonly path: string; readonly of: StoredEntry | undefined }

function kindOf(before: StoredEntry | undefined, after: StoredEntry): 'added' | 'corrected' | 'renamed' | 'reread' {
  if (!before) return 'added'
  if (before.updated !== after.updated) return 'corrected'
  return before.pathHash === after.pathHash ? 'reread' : 'renamed'
}

type Admit = (seen: Seen, seedChanged: boolean) => Promise<Admission>

async function admitter(expected: readonly Seen[], pool: CandidatePool, context: AdmissionContext): Promise<Admit> {
  const dates = expected.flatMap(({ stated: { published, modified } }) => [published, modified])
  const unused = await unusedInstants(context.store, [context.now, ...dates.filter((date) => date !== undefined)])
  const freeSlug = await freeSlugs(
    context.store,
    expected.map(({ content }) => content.title),
  )

  async function mint({ path, fragment, sighting, content }: Seen): Promise<{ id: string; slug: string }> {
    const { statedId, bareId, textHash } = sighting
    const free = bareId !== undefined && pool.entry(bareId) === undefined ? bareId : undefined
    const id = statedId ?? free ?? mintEntryId(path, fragment, textHash)
    return { id, slug: await freeSlug(content.title, id) }
  }

  async function live(seen: Seen, before: StoredEntry | undefined, seedChanged: boolean): Promise<StoredEntry> {
    const { sighting, stated: dates } = seen
    const reading: Reading = { sighting, dates, seedChanged, moment: context.moment }
    const record = before
      ? await advance(before, reading, context.now, unused)
      : await begin(await mint(seen), reading, context.now, unused)
    const entry = toStoredEntry(seen, record, before)
    return readsTheSame(before, entry) ? entry : { ...entry, changed: context.moment }
  }

  return async (seen, seedChanged) => {
    const recognition = recognize(seen.sighting, pool.candidatesFor(seen.sighting))
    if (recognition.kind === 'copy') return { kind: 'copy', path: seen.path, of: pool.entry(recognition.of.id) }
    const before = recognition.kind === 'known' ? pool.entry(recognition.record.id) : undefined
    const entry = await live(seen, before, seedChanged)
    pool.admit(entry)
    const isRewriting = recognition.kind === 'known' && recognition.by === 'rewriting'
    const supersedes = isRewriting && before?.seedPath ? { supersedes: before.seedPath } : {}
    return { kind: kindOf(before, entry), entry, kinships: seen.kinships, ...supersedes }
  }
}

/** A new version of Gazette may read more out of the same bytes. What was published before a recovery is not known. */
function readsTheSame(before: StoredEntry | undefined, after: StoredEntry): boolean {
  return !before?.entry || JSON.stringify(before.entry) === JSON.stringify(after.entry)
}

function toStoredEntry(seen: Seen, record: LedgerRecord, before: StoredEntry | undefined): StoredEntry {
  const { path, fragment, content, stated, remarks } = seen
  const translations = before?.entry?.translations
  return {
    ...record,
    seedPath: path,
    fragment,
    releaseAt: record.standing === 'waiting' ? record.published : null,
    remarks,
    entry: { ...toEntry(content, record, stated), ...(translations && { translations }) },
  }
}

function toSeedRecord({ path, stamp, read }: ReadBefore, admissions: readonly Admission[]): SeedRecord {
  const copies = admissions.filter((one) => one.kind === 'copy')
  const repeated = copies.map(
    ({ of }) => `holds the same text as ${of?.seedPath ?? 'another file'}, or an earlier one: published once`,
  )
  const problem = [...read.problems, ...repeated].join('; ')
  const copyOf = copies[0]?.of?.id
  return { path, stamp, hash: read.hash, ...(problem && { problem }), ...(copyOf && { copyOf }) }
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

function toKinRecord(admission: Admission): readonly KinRecord[] {
  if (admission.kind === 'copy') return []
  return admission.kinships.map((kinship) => ({ id: admission.entry.id, ...kinship }))
}

/** What a batch came to: what became of each document, and what is now known of each seed. */
export interface AdmittedBatch {
  readonly admissions: readonly Admission[]
  readonly seeds: readonly SeedRecord[]
}

/** Unchanged bytes read by this version before need no more than their new stamp. */
function restamped(batch: readonly ReadBefore[]): readonly SeedRecord[] {
  return batch.flatMap(({ stamp, read, known }) => (read.isUnchanged && known ? [{ ...known, stamp }] : []))
}

/** Admits the documents of a batch of seeds, in their order, and stores the result in one transaction. */
export async function admitBatch(batch: readonly ReadBefore[], context: AdmissionContext): Promise<AdmittedBatch> {
  const changed = batch.filter(({ read }) => !read.isUnchanged)
  const expected = changed.flatMap(({ read }) => read.seen)
  const sightings = expected.map(({ sighting }) => sighting)
  const pool = await gatherCandidates(context.store, sightings, context.stillHolds)
  const admit = await admitter(expected, pool, context)
  const seeds: SeedRecord[] = [...restamped(batch)]
  const all: Admission[] = []
  for (const one of changed) {
    const admissions: Admission[] = []
    for (const seen of one.read.seen) admissions.push(await admit(seen, one.known?.hash !== one.read.hash))
    seeds.push(toSeedRecord(one, admissions))
    all.push(...admissions)
  }
  seeds.push(...(await supersededSeeds(context.store, all, seeds)))
  const entries = all.flatMap((one) => (one.kind === 'copy' ? [] : [one.entry]))
  await context.store.apply({ seeds, entries, kin: all.flatMap(toKinRecord) })
  return { admissions: all, seeds }
}

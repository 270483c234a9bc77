import type { Rejection } from '../domain/document.ts'
import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import { type Admission, type AdmissionContext, type AdmittedBatch, admitBatch, type ReadSeed } from './admit.ts'
import { folderContexts, learnFolders } from './folder-lines/learn-folders.ts'
import type { LoadedSeed, SeedsFolder } from './seeds-folder.ts'
import { textHashOf } from './sight.ts'
import type { Store, StoredEntry } from './store.ts'
import { type ChangedSeed, stampOf } from './survey.ts'

/** Seeds admitted in one transaction; their texts are held in memory together. */
const BATCH = 100

/** Added entries that a report names. */
const MOST_NAMED = 100

/** What reading needs besides the changed seeds. */
export interface ReadingTools {
  readonly store: Store
  readonly seeds: SeedsFolder
  readonly now: Instant
  readonly moment: Instant
  readonly timezone: string
  readonly version: string
  readonly onProgress: (done: number, total: number) => void
}

/** What reading the changed seeds came to: counts, and what people want to hear of. */
export interface ReadingTally {
  readonly admissions: Readonly<Record<Admission['kind'], number>>
  /** Some of the entries added, in the order they were read. */
  readonly added: readonly StoredEntry[]
  /** Files read that are not published, or not whole, with the reason. */
  readonly problems: readonly Rejection[]
}

/**
 * Tells whether a seed still holds the text of an entry, for the seeds of this pass too, whether they have been read or not.
 * An entry at a path that nobody knew before the pass can only have come from it.
 */
function stillHolds(changed: readonly ChangedSeed[], { seeds }: ReadingTools): AdmissionContext['stillHolds'] {
  const files = new Map(changed.map((one) => [one.file.path, one]))
  const texts = new Map<string, ReadonlySet<string>>()
  return (record: LedgerRecord, path: string) => {
    const one = files.get(path)
    if (!one) return seeds.has(path)
    if (!one.known) return true
    const held = texts.get(path) ?? new Set(seeds.load(one.file).documents.map(textHashOf))
    texts.set(path, held)
    return held.has(record.textHash)
  }
}

/** Few seeds are held in memory from learning to reading; many are read from disk again. */
function loaderFor(changed: readonly ChangedSeed[], seeds: SeedsFolder): SeedsFolder['load'] {
  if (changed.length > BATCH) return (file) => seeds.load(file)
  const held = new Map<string, LoadedSeed>()
  return (file) => {
    const loaded = held.get(file.path) ?? seeds.load(file)
    held.set(file.path, loaded)
    return loaded
  }
}

/** Unchanged bytes read by this version before need no more than their new stamp. */
function isUnchanged({ loaded, known }: ReadSeed, version: string): boolean {
  return known !== undefined && known.hash === loaded.hash && known.stamp.startsWith(`${version}/`)
}

async function admit(batch: readonly ReadSeed[], context: AdmissionContext, version: string): Promise<AdmittedBatch> {
  const unchanged = batch.filter((one) => isUnchanged(one, version))
  const seeds = unchanged.flatMap(({ loaded, known }) => (known ? [{ ...known, stamp: loaded.seed.stamp }] : []))
  await context.store.apply({ seeds })
  const admitted = await admitBatch(
    batch.filter((one) => !unchanged.includes(one)),
    context,
  )
  return { ...admitted, seeds: [...seeds, ...admitted.seeds] }
}

/** Learns from the new seeds what their folders repeat, then reads all changed ones batch by batch, in the order of paths, and admits what they hold. */
export async function readSeeds(changed: readonly ChangedSeed[], tools: ReadingTools): Promise<ReadingTally> {
  const { store, now, moment, timezone, version } = tools
  const load = loaderFor(changed, tools.seeds)
  await learnFolders(changed, version, store, load)
  const taught = folderContexts(store)
  const context = { store, now, moment, timezone, taught, stillHolds: stillHolds(changed, tools) }
  const tally = { added: 0, corrected: 0, renamed: 0, reread: 0, copy: 0 }
  const problems: Rejection[] = []
  const added: StoredEntry[] = []
  for (let start = 0; start < changed.length; start += BATCH) {
    const batch = changed.slice(start, start + BATCH).map(({ file, known }): ReadSeed => {
      const stamped = { ...file, stamp: stampOf(file, version) }
      return { loaded: { ...load(file), seed: stamped }, known }
    })
    const { admissions, seeds } = await admit(batch, context, version)
    for (const admission of admissions) {
      tally[admission.kind]++
      if (admission.kind === 'added' && added.length < MOST_NAMED) added.push(admission.entry)
    }
    for (const { path, problem: reason } of seeds) if (reason !== undefined) problems.push({ path, reason })
    tools.onProgress(Math.min(start + BATCH, changed.length), changed.length)
  }
  return { admissions: tally, added, problems }
}

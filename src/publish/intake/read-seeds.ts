import type { Instant } from '../../domain/instant.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { pictureFile } from '../../domain/pictures.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import type { ChangedSeed } from '../detection/scan-findings.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { Store } from '../store.ts'
import type { AdmissionContext } from './admission/admit-article.ts'
import { admitBatch } from './admission/admit-batch.ts'
import { createHistoryAdder } from './admission/file-history.ts'
import { type ReadAheadTools, readAhead } from './reading/read-ahead.ts'
import type { SeedReading } from './reading/seed-reading.ts'
import { textHashOf } from './reading/text-hash.ts'
import { createReadingTally, type ReadingTally } from './reading-tally.ts'

/**
 * Batches written to disk together. Text lookups are scattered over the database, so nearly every page of it changes
 * with each batch.
 */
const TOGETHER = 10

/** What reading needs besides the changed seeds. */
export interface ReadingTools extends ReadAheadTools {
  readonly feeds: Pick<FeedsFolder, 'settle'>
  readonly publicationTime: Instant
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Whether a seed still holds the text of an entry; a seed that changed in this pass is read to find out. An entry at a
 * path that had no record before the pass can only have come from there.
 */
function stillHolds(changed: readonly ChangedSeed[], { seeds }: ReadingTools): AdmissionContext['stillHolds'] {
  const files = new Map(changed.map((one) => [one.file.path, one]))
  const texts = new Map<string, ReadonlySet<string>>()
  return (record: LedgerRecord, path: string) => {
    const one = files.get(path)
    if (!one) return seeds.has(path)
    if (!one.known) return true
    const held = texts.get(path) ?? new Set(seeds.load(one.file).documents.map((document) => textHashOf(document)))
    texts.set(path, held)
    return held.has(record.textHash)
  }
}

/** Recovered entries have only a hash of their path: it belongs to a seed of this pass, or to none. */
function isPending(changed: readonly ChangedSeed[]): AdmissionContext['isPending'] {
  let paths: ReadonlySet<string> | undefined
  return ({ pathHash }) => {
    paths ??= new Set(changed.map(({ file }) => hashOfPath(file.path, '')))
    return paths.has(pathHash)
  }
}

/** The files of the pictures that seeds show. */
function picturesOf(batch: readonly SeedReading[]): readonly string[] {
  const pictures = batch.flatMap(({ read }) => read.pictures)
  return pictures.flatMap(({ name }) => (name === '' ? [] : [pictureFile(name)]))
}

/**
 * Reads the changed seeds in order of path and admits their articles batch by batch. New seeds first teach what their
 * folders repeat.
 */
export async function readSeeds(changed: readonly ChangedSeed[], tools: ReadingTools): Promise<ReadingTally> {
  const { store, now, publicationTime } = tools
  const context: AdmissionContext = {
    ...{ store, now, publicationTime },
    stillHolds: stillHolds(changed, tools),
    isPending: isPending(changed),
    addHistory: await createHistoryAdder(store, now),
  }
  const tally = createReadingTally()
  let done = 0
  const admit = async (batch: readonly SeedReading[]) => {
    await tools.feeds.settle(picturesOf(batch))
    tally.add(await admitBatch(batch, context))
    done += batch.length
    tools.onProgress(done, changed.length)
  }
  await forEachTogether(readAhead(changed, tools), admit, store)
  return tally.total()
}

/** Does `work` for each batch, in order, and writes what it stores to disk after every tenth. */
async function forEachTogether<Batch>(
  batches: AsyncGenerator<Batch, void>,
  work: (batch: Batch) => Promise<void>,
  store: Pick<Store, 'together'>,
): Promise<void> {
  for (let next = await batches.next(); !next.done; ) {
    await store.together(async () => {
      for (let n = 0; n < TOGETHER && !next.done; n++) {
        await work(next.value)
        next = await batches.next()
      }
    })
  }
}

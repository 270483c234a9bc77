import type { Instant } from '../../domain/instant.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import type { ReadBefore } from './admission.ts'
import type { AdmissionContext } from './admit-article.ts'
import { admitBatch } from './admit-batch.ts'
import type { ChangedSeed } from './detect-changes.ts'
import { createHistoryAdder } from './file-history.ts'
import { type ReadAheadTools, readAhead } from './read-ahead.ts'
import { createReadingTally, type ReadingTally } from './reading-tally.ts'
import { textHashOf } from './text-hash.ts'

/** Batches that the disk gets at once: what is looked up by its words is scattered, and nearly every page of it changes with each batch. */
const TOGETHER = 10

/** What reading needs besides the changed seeds. */
export interface ReadingTools extends ReadAheadTools {
  readonly now: Instant
  readonly moment: Instant
  readonly onProgress: (done: number, total: number) => void
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
    const held = texts.get(path) ?? new Set(seeds.load(one.file).documents.map((document) => textHashOf(document)))
    texts.set(path, held)
    return held.has(record.textHash)
  }
}

/** Recovered entries are known by a hash of their path: it is that of a seed to be read, or of none in this pass. */
function isAwaited(changed: readonly ChangedSeed[]): AdmissionContext['isAwaited'] {
  let paths: ReadonlySet<string> | undefined
  return ({ pathHash }) => {
    paths ??= new Set(changed.map(({ file }) => hashOfPath(file.path, '')))
    return paths.has(pathHash)
  }
}

/** Learns from the new seeds what their folders repeat, then reads all changed ones batch by batch, in the order of paths, and admits what they hold. */
export async function readSeeds(changed: readonly ChangedSeed[], tools: ReadingTools): Promise<ReadingTally> {
  const { store, now, moment } = tools
  const context: AdmissionContext = {
    ...{ store, now, moment },
    stillHolds: stillHolds(changed, tools),
    isAwaited: isAwaited(changed),
    addHistory: await createHistoryAdder(store, now),
  }
  const tally = createReadingTally()
  let done = 0
  const admit = async (batch: readonly ReadBefore[]) => {
    tally.add(await admitBatch(batch, context))
    done += batch.length
    tools.onProgress(done, changed.length)
  }
  const batches = readAhead(changed, tools)
  for (let next = await batches.next(); !next.done; ) {
    await store.together(async () => {
      for (let n = 0; n < TOGETHER && !next.done; n++) {
        await admit(next.value)
        next = await batches.next()
      }
    })
  }
  return tally.total()
}

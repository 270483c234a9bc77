import type { Rejection } from '../../domain/document.ts'
import type { Instant } from '../../domain/instant.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { hashOfPath } from '../../ledger/identity.ts'
import { learnWhenAsked } from '../folder-lines/learn-folders.ts'
import type { Store, StoredEntry } from '../store.ts'
import { type BeginTasks, inPieces } from '../task.ts'
import type { Admission, ReadBefore } from './admission.ts'
import type { AdmissionContext } from './admit-article.ts'
import { admitBatch } from './admit-batch.ts'
import { type ChangedSeed, stampOf, wasReadBy } from './detect-changes.ts'
import { createHistoryAdder } from './file-history.ts'
import type { ReadingOrder } from './read-seed.ts'
import type { SeedsFolder } from './seeds-folder.ts'
import { textHashOf } from './text-hash.ts'

/** Seeds admitted in one transaction; their texts are held in memory together. */
const BATCH = 50

/** Batches that the disk gets at once: what is looked up by its words is scattered, and nearly every page of it changes with each batch. */
const TOGETHER = 10

/** Seeds read in one task: a few hundredths of a second. */
const PIECE = 10

/** Batches being read while one is admitted. */
const AHEAD = 3

/** Added entries that a report names. */
const MOST_NAMED = 100

/** What reading needs besides the changed seeds. */
export interface ReadingTools {
  readonly store: Store
  readonly seeds: SeedsFolder
  readonly beginTasks: BeginTasks
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
  /** Entries that their writers keep back now, as they were. */
  readonly withdrawn: readonly StoredEntry[]
  /** Whether seeds are to be read again, for they hold the texts of entries kept back. */
  readonly hasWoken: boolean
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

/** What this version need not read again. */
function knownHash({ known }: ChangedSeed, version: string): string | undefined {
  return wasReadBy(version, known) ? known.hash : undefined
}

/** Reads batch after batch, a few ahead of the one that is admitted, so that reading and storing go on at once. */
async function* readAhead(changed: readonly ChangedSeed[], tools: ReadingTools): AsyncGenerator<readonly ReadBefore[]> {
  const { store, timezone, version, beginTasks } = tools
  const taught = learnWhenAsked(changed, version, store, tools.seeds.load)
  const reading: Promise<readonly ReadBefore[]>[] = []

  async function read(batch: readonly ChangedSeed[]): Promise<readonly ReadBefore[]> {
    const orders = batch.map(async (one): Promise<ReadingOrder> => {
      const { file } = one
      return { file, knownHash: knownHash(one, version), timezone, taught: await taught(file.path) }
    })
    const pieces = inPieces(await Promise.all(orders), PIECE)
    const answers = (
      await Promise.all(beginTasks<'read'>(pieces.map((piece) => ({ kind: 'read', orders: piece }))))
    ).flat()
    return batch.flatMap(({ file, known }, at) => {
      const answer = answers[at]
      return answer ? [{ path: file.path, stamp: stampOf(file, version), read: answer, known }] : []
    })
  }

  for (const piece of inPieces(changed, BATCH)) {
    const batch = read(piece)
    // A batch that fails says so when its turn comes, not before.
    batch.catch(() => {})
    reading.push(batch)
    if (reading.length > AHEAD) yield reading.shift() ?? []
  }
  yield* reading
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
  const tally = { added: 0, corrected: 0, renamed: 0, reread: 0, copy: 0 }
  const problems: Rejection[] = []
  const added: StoredEntry[] = []
  const withdrawn: StoredEntry[] = []
  let done = 0
  let wakes = false
  const admit = async (batch: readonly ReadBefore[]) => {
    const { admissions, seeds, withheld, hasWoken } = await admitBatch(batch, context)
    wakes ||= hasWoken
    withdrawn.push(...withheld)
    for (const admission of admissions) {
      tally[admission.kind]++
      if (admission.kind === 'added' && added.length < MOST_NAMED) added.push(admission.entry)
    }
    for (const { path, problem: reason } of seeds) if (reason !== undefined) problems.push({ path, reason })
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
  return { admissions: tally, added, withdrawn, hasWoken: wakes, problems }
}

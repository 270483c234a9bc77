import type { Instant } from '../../../domain/instant.ts'
import { hasExpired, stampOf, wasReadBy } from '../../detection/detect-changes.ts'
import type { ChangedSeed } from '../../detection/scan-findings.ts'
import { learnOnDemand } from '../../folder-lines/learn-folders.ts'
import type { SeedsFolder } from '../../seeds-folder.ts'
import type { Store } from '../../store.ts'
import { type BeginTasks, chunksOf } from '../../task.ts'
import type { ReadRequest } from './read-seed.ts'
import type { SeedReading } from './seed-reading.ts'

/** Seeds admitted in one transaction; their texts are held in memory together. */
const BATCH = 50

/** Seeds read in one task, which takes a few hundredths of a second. */
const PIECE = 10

/** Batches read ahead while another is admitted. */
const AHEAD = 3

/** What reading seeds needs besides the files. */
export interface ReadAheadTools {
  readonly store: Store
  readonly seeds: SeedsFolder
  readonly beginTasks: BeginTasks
  readonly timezone: string
  readonly version: string
  readonly now: Instant
}

type ContextOf = ReturnType<typeof learnOnDemand>

async function toRequest(
  { file, known, hasNewPictures, lostPictures }: ChangedSeed,
  tools: ReadAheadTools,
  contextOf: ContextOf,
): Promise<ReadRequest> {
  const { timezone, version, now } = tools
  const isKnown = wasReadBy(version, known) && !hasExpired(known, now) && !hasNewPictures
  const knownHash = isKnown ? known.hash : undefined
  const shown = (known?.pictures ?? []).filter(
    ({ path, name }) => path !== '' && name !== '' && !lostPictures?.has(path),
  )
  return { file, knownHash, timezone, now, context: await contextOf(file.path), shown }
}

async function readBatch(
  batch: readonly ChangedSeed[],
  tools: ReadAheadTools,
  contextOf: ContextOf,
): Promise<readonly SeedReading[]> {
  const requests = await Promise.all(batch.map((one) => toRequest(one, tools, contextOf)))
  const tasks = chunksOf(requests, PIECE).map((piece) => ({ kind: 'read', requests: piece }) as const)
  const answers = (await Promise.all(tools.beginTasks<'read'>(tasks))).flat()
  return batch.flatMap(({ file, known }, at) => {
    const answer = answers[at]
    if (answer === undefined) return []
    return [{ path: file.path, stamp: stampOf(file, tools.version), read: answer, known }]
  })
}

/**
 * Reads the seeds batch by batch, a few batches ahead of the one being admitted, so that reading and storing overlap.
 */
export async function* readAhead(
  changed: readonly ChangedSeed[],
  tools: ReadAheadTools,
): AsyncGenerator<readonly SeedReading[]> {
  const contextOf = learnOnDemand(changed, tools.version, tools.store, tools.seeds.load)
  const reading: Promise<readonly SeedReading[]>[] = []
  for (const piece of chunksOf(changed, BATCH)) {
    const batch = readBatch(piece, tools, contextOf)
    // A batch that fails must report it in its turn, not before.
    batch.catch(() => {})
    reading.push(batch)
    if (reading.length > AHEAD) yield reading.shift() ?? []
  }
  yield* reading
}

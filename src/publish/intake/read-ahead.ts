import { learnWhenAsked } from '../folder-lines/learn-folders.ts'
import type { Store } from '../store.ts'
import { type BeginTasks, inPieces } from '../task.ts'
import type { ReadBefore } from './admission.ts'
import { type ChangedSeed, stampOf, wasReadBy } from './detect-changes.ts'
import type { ReadingOrder } from './read-seed.ts'
import type { SeedsFolder } from './seeds-folder.ts'

/** Seeds admitted in one transaction; their texts are held in memory together. */
const BATCH = 50

/** Seeds read in one task: a few hundredths of a second. */
const PIECE = 10

/** Batches being read while one is admitted. */
const AHEAD = 3

/** What reading seeds needs besides their files. */
export interface ReadAheadTools {
  readonly store: Store
  readonly seeds: SeedsFolder
  readonly beginTasks: BeginTasks
  readonly timezone: string
  readonly version: string
}

type Taught = ReturnType<typeof learnWhenAsked>

async function orderFor({ file, known }: ChangedSeed, tools: ReadAheadTools, taught: Taught): Promise<ReadingOrder> {
  const { timezone, version } = tools
  const knownHash = wasReadBy(version, known) ? known.hash : undefined
  return { file, knownHash, timezone, taught: await taught(file.path) }
}

async function readBatch(
  batch: readonly ChangedSeed[],
  tools: ReadAheadTools,
  taught: Taught,
): Promise<readonly ReadBefore[]> {
  const orders = await Promise.all(batch.map((one) => orderFor(one, tools, taught)))
  const tasks = inPieces(orders, PIECE).map((piece) => ({ kind: 'read', orders: piece }) as const)
  const answers = (await Promise.all(tools.beginTasks<'read'>(tasks))).flat()
  return batch.flatMap(({ file, known }, at) => {
    const answer = answers[at]
    return answer ? [{ path: file.path, stamp: stampOf(file, tools.version), read: answer, known }] : []
  })
}

/** Reads batch after batch, a few ahead of the one that is admitted, so that reading and storing go on at once. */
export async function* readAhead(
  changed: readonly ChangedSeed[],
  tools: ReadAheadTools,
): AsyncGenerator<readonly ReadBefore[]> {
  const taught = learnWhenAsked(changed, tools.version, tools.store, tools.seeds.load)
  const reading: Promise<readonly ReadBefore[]>[] = []
  for (const piece of inPieces(changed, BATCH)) {
    const batch = readBatch(piece, tools, taught)
    // A batch that fails says so when its turn comes, not before.
    batch.catch(() => {})
    reading.push(batch)
    if (reading.length > AHEAD) yield reading.shift() ?? []
  }
  yield* reading
}

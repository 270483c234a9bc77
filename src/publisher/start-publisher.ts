import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { Announcement } from '../domain/announcement.ts'
import type { PassReport } from '../publish/pass-report.ts'
import type { Scope } from '../publish/wake-queue.ts'
import type { DayCounts } from '../readers/day-counts.ts'
import type { PublisherData } from './messages.ts'
import { PublisherError } from './publisher-error.ts'
import { type PublishingThread, type RequestDocument, startThread, type ThreadOptions } from './publishing-thread.ts'

/** A publisher in its own thread, so that serving never waits for it. */
export interface PublisherThread {
  /** Runs a pass, one at a time. Rejects with a `PublisherError` that says why it failed. */
  pass(scope: Scope): Promise<PassReport>
  /**
   * Builds a feed document by its path relative to the feeds folder. Rejects with a `PublisherError` if it can't, or if
   * too many requests are waiting.
   */
  readonly build: RequestDocument
  /** What WebSub hubs have not been told yet. Rejects with a `PublisherError` if it can't be read. */
  announcements(): Promise<readonly Announcement[]>
  /** Marks an announcement as made. Rejects with a `PublisherError` if it can't. */
  announced(announcement: Announcement): Promise<void>
  /**
   * Adds counts of polls to the store. Rejects with a `PublisherError` if it can't, after which they may be passed
   * again.
   */
  count(counts: readonly DayCounts[]): Promise<void>
  /** The salt for hashing clients' addresses; the same after every start, unless the store can't be opened. */
  readonly secret: string
  /**
   * Closes the store once `idle` resolves (at once by default). After `patience` milliseconds the thread is terminated.
   */
  close(idle?: Promise<void>, patience?: number): Promise<void>
}

/**
 * A pass produces much garbage and keeps little, but with plenty of memory V8 would let a heap of 40 MB grow to
 * hundreds before collecting. Measured by bench/build.ts: a quarter less memory for a tenth more time.
 */
const SLOW_GROWTH = '--heap-growing-percent=30'

/**
 * Threads started from now on optimize their code themselves, because each of V8's four compiler threads keeps the ten
 * megabytes that it once needed. The main thread was started before and is unaffected.
 */
const OWN_OPTIMIZING = '--no-concurrent-recompilation'

/**
 * With all processors busy, extra threads for collecting a few megabytes cost more than they save: 3 %, measured by
 * bench/build.ts.
 */
const OWN_SCAVENGING = '--no-parallel-scavenge'

/** Milliseconds. A store that takes longer to close is considered stuck. */
const LONGEST_WAIT = 60_000

/**
 * Errors that may be temporary, or may be fixed while the published documents are served. A lock held by another
 * process is not among them, because that process publishes.
 */
const OUTAGES: ReadonlySet<string> = new Set([
  'STORE_CORRUPT',
  'STORE_UNWRITABLE',
  'STORE_FULL',
  'STORE_FAILED',
  'FEEDS_FOLDER',
])

/** How a publisher is started. */
export interface PublisherOptions extends ThreadOptions {
  /** Whether to continue if the folders or the store can't be opened; each pass then tries again. */
  readonly outlastsOutages?: boolean
}

async function startIfPossible(data: PublisherData, options: PublisherOptions): Promise<PublishingThread | undefined> {
  try {
    return await startThread(data, options)
  } catch (error) {
    const isOutage = error instanceof PublisherError && OUTAGES.has(error.code)
    if (options.outlastsOutages && isOutage) return undefined
    throw error
  }
}

const NOT_STARTED = 'the publishing thread could not be started'

/**
 * Starts a publisher. If its thread ends, the next pass starts another. Rejects with a `PublisherError` if it can't
 * open its folders or its store.
 */
export async function startPublisher(data: PublisherData, options: PublisherOptions): Promise<PublisherThread> {
  for (const flag of [SLOW_GROWTH, OWN_OPTIMIZING, OWN_SCAVENGING]) setFlagsFromString(flag)
  let thread = await startIfPossible(data, options)
  const secret = thread?.secret ?? randomUUID()
  const running = async () => {
    if (!thread) throw new PublisherError('PUBLISHER_ENDED', NOT_STARTED)
    return thread
  }
  return {
    build: async (path, earlier) => (await running()).build(path, earlier),
    announcements: async () => (await running()).announcements(),
    announced: async (announcement) => (await running()).announced(announcement),
    count: async (counts) => (await running()).count(counts),
    secret,
    async pass(scope) {
      if (!thread || thread.hasEnded()) {
        // The store is released only when the thread has ended, which may be later than its failure.
        await thread?.terminate()
        thread = undefined
        thread = await startThread(data, options)
      }
      return thread.pass(scope)
    },
    async close(idle = Promise.resolve(), patience = LONGEST_WAIT) {
      const closed = idle.then(() => thread?.close())
      await Promise.race([closed, setTimeout(patience, undefined, { ref: false })])
      await thread?.terminate()
    },
  }
}

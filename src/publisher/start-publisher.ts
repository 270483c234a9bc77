import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { PassReport } from '../publish/pass-report.ts'
import type { Scope } from '../publish/wake-queue.ts'
import type { DayCounts } from '../readers/day-counts.ts'
import type { PublisherData } from './messages.ts'
import { PublisherError } from './publisher-error.ts'
import { type PublishingThread, type RequestDocument, startThread, type ThreadOptions } from './publishing-thread.ts'

/** A publisher in a thread of its own, so that serving never waits for it. */
export interface PublisherThread {
  /** Rejects with a `PublisherError` that says why the pass failed. One at a time. */
  pass(scope: Scope): Promise<PassReport>
  /** Builds a feed document by its path below the feeds folder. Rejects with a `PublisherError` if it can't, or if too many wait already. */
  readonly build: RequestDocument
  /** Adds counts of those who polled to what is kept. Rejects with a `PublisherError` if it can't; then they may be given again. */
  count(counts: readonly DayCounts[]): Promise<void>
  /** What addresses of clients are hashed with, the same after every start but one during an outage. */
  readonly secret: string
  /** Closes the store once `idle` resolves (at once by default); after `patience` milliseconds the thread ends wherever it is. */
  close(idle?: Promise<void>, patience?: number): Promise<void>
}

/**
 * A pass makes much garbage and keeps little: on a machine with much memory V8 would let a heap of 40 MB grow to
 * hundreds before it cleans up. Measured by bench/build.ts: a quarter less memory for a tenth more time.
 */
const SLOW_GROWTH = '--heap-growing-percent=30'

/**
 * Threads started from now on optimize their code themselves: each of V8's four threads that do it for others keeps the ten
 * megabytes that it once needed. The thread that serves was started before, and goes on as it was.
 */
const OWN_OPTIMIZING = '--no-concurrent-recompilation'

/** Where all processors are busy, threads that help to collect a few megabytes cost more than they bring: measured by bench/build.ts, 3 %. */
const OWN_SCAVENGING = '--no-parallel-scavenge'

/** Milliseconds: a store that takes longer to close hangs. */
const LONGEST_WAIT = 60_000

/** Faults that may pass, or be mended while what is published is served. Another writer is none: that one publishes. */
const OUTAGES: ReadonlySet<string> = new Set([
  'STORE_CORRUPT',
  'STORE_UNWRITABLE',
  'STORE_FULL',
  'STORE_FAILED',
  'FEEDS_FOLDER',
])

/** How a publisher is started. */
export interface PublisherOptions extends ThreadOptions {
  /** Whether to go on where its folders or its store can't be opened: each pass then tries again. */
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
 * Starts a publisher. If its thread ever ends, the next pass starts another. Rejects with a `PublisherError` if it can't open
 * its folders or its store.
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
    count: async (counts) => (await running()).count(counts),
    secret,
    async pass(scope) {
      if (!thread || thread.hasEnded()) {
        // The store is free once the thread is gone, which is later than the fault that ends it.
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

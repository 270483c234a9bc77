import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BuiltDocument } from '../publish/documents/build-document.ts'
import type { PassReport } from '../publish/pass-report.ts'
import type { Scope } from '../publish/wake-queue.ts'
import type { DayCounts } from '../readers/day-counts.ts'
import { HEAP_LIMITS } from './heap-limits.ts'
import type { PublisherCalls, PublisherData } from './messages.ts'
import { PublisherError } from './publisher-error.ts'
import { openCalls } from './thread-calls.ts'

/** How a publishing thread is started. */
export interface ThreadOptions {
  readonly onProgress: (done: number, total: number) => void
  /** The module that the thread runs. */
  readonly module?: URL
}

/** Asks for a document by its path below the feeds folder; `earlier` are ids of entries that its earlier versions held. */
export type RequestDocument = (path: string, earlier: readonly string[]) => Promise<BuiltDocument | 'gone' | undefined>

/** A thread that has its folders and its store open, until it ends: by itself only after a fault, such as too little memory. */
export interface PublishingThread {
  /** Rejects with a `PublisherError` if it can't, or if too many wait already. */
  readonly build: RequestDocument
  hasEnded(): boolean
  /** Rejects with a `PublisherError` that says why the pass failed. */
  pass(scope: Scope): Promise<PassReport>
  /** Adds counts of those who polled to what is kept. Rejects with a `PublisherError` if it can't. */
  count(counts: readonly DayCounts[]): Promise<void>
  /** What addresses of clients are hashed with. */
  readonly secret: string
  /** Closes the store, between two passes; resolves when the thread has ended. */
  close(): Promise<void>
  /** Ends the thread wherever it is; resolves when it has. */
  terminate(): Promise<void>
}

/** More than this wait for documents only if somebody asks for all there are at once. */
const MOST_BUILDS = 500

const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url)

const ENDING = 'The publishing thread ended; the next pass starts another.'

/** Starts a thread. Rejects with a `PublisherError` if it can't open its folders or its store. */
export async function startThread(
  data: PublisherData,
  { onProgress, module = THREAD }: ThreadOptions,
): Promise<PublishingThread> {
  const worker = new Worker(module, { workerData: data, resourceLimits: HEAP_LIMITS })
  const { call, waiting, hasEnded, ended } = openCalls<PublisherCalls>(worker, {
    ending: ENDING,
    onProgress: ({ done, total }) => onProgress(done, total),
  })
  const secret = await call('start', undefined).catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  return {
    async build(path, earlier) {
      if (waiting('build') >= MOST_BUILDS)
        throw new PublisherError('TOO_MANY_BUILDS', 'too many documents are asked for at once')
      return call('build', { path, earlier })
    },
    hasEnded,
    pass: (scope) => call('pass', scope),
    count: (counts) => call('count', counts),
    secret,
    async close() {
      // Without an answer it has ended already, or is ended by whoever waits.
      await call('close', undefined).catch(() => {})
      await ended
    },
    async terminate() {
      await worker.terminate()
    },
  }
}

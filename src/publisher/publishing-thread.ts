import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Announcement } from '../domain/announcement.ts'
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

/**
 * Requests a document by its path relative to the feeds folder; `earlier` holds the ids of entries in its earlier
 * versions.
 */
export type RequestDocument = (path: string, earlier: readonly string[]) => Promise<BuiltDocument | 'gone' | undefined>

/** A thread with open folders and store. It ends on its own only after a fatal error, such as running out of memory. */
export interface PublishingThread {
  /** Rejects with a `PublisherError` if it fails, or if too many requests are waiting. */
  readonly build: RequestDocument
  hasEnded(): boolean
  /** Rejects with a `PublisherError` that says why the pass failed. */
  pass(scope: Scope): Promise<PassReport>
  /** What WebSub hubs have not been told yet. Rejects with a `PublisherError` if it can't be read. */
  announcements(): Promise<readonly Announcement[]>
  /** Marks an announcement as made. Rejects with a `PublisherError` if it can't. */
  announced(announcement: Announcement): Promise<void>
  /** Adds counts of polls to the store. Rejects with a `PublisherError` if it can't. */
  count(counts: readonly DayCounts[]): Promise<void>
  /** The salt for hashing clients' addresses. */
  readonly secret: string
  /** Closes the store between two passes; resolves when the thread has ended. */
  close(): Promise<void>
  /** Ends the thread immediately; resolves when it has ended. */
  terminate(): Promise<void>
}

/** Only a client that requests every document at once reaches this limit. */
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
        throw new PublisherError('TOO_MANY_BUILDS', 'too many documents are requested at once')
      return call('build', { path, earlier })
    },
    hasEnded,
    pass: (scope) => call('pass', scope),
    announcements: () => call('announcements', undefined),
    announced: (announcement) => call('announced', announcement),
    count: (counts) => call('count', counts),
    secret,
    async close() {
      // A thread that doesn't answer has ended already, or will be terminated by the caller.
      await call('close', undefined).catch(() => {})
      await ended
    },
    async terminate() {
      await worker.terminate()
    },
  }
}

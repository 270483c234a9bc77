import type { Instant } from '../domain/instant.ts'
import type { BuiltDocument } from '../publish/documents/build-document.ts'
import type { PassReport } from '../publish/pass-report.ts'
import type { Task, TaskResults } from '../publish/task.ts'
import type { Scope } from '../publish/wake-queue.ts'
import type { DayCounts } from '../readers/day-counts.ts'
import type { Config } from '../settings/config.ts'

/** What the publisher's thread is started with. */
export interface PublisherData {
  readonly config: Config
  readonly version: string
  /** A fixed present, for reproducible builds. */
  readonly fixedNow?: Instant
  /** Archives that one pass writes at most, so that new articles need not wait for old ones; all of them if absent. */
  readonly archivesAtOnce?: number
  /** Whether the folder is to be a whole site for a static host. */
  readonly forStaticHost?: boolean
  /** Whether somebody is served meanwhile: then the thread steps back where processors are scarce, and leaves one alone. */
  readonly lowPriority?: boolean
}

/** What the publisher's thread is asked. */
export type PublisherCalls = {
  /** Opens the folders and the store; gives what addresses of clients are hashed with. */
  readonly start: { readonly request: undefined; readonly answer: string }
  readonly pass: { readonly request: Scope; readonly answer: PassReport }
  readonly build: {
    readonly request: { readonly path: string; readonly earlier: readonly string[] }
    readonly answer: BuiltDocument | 'gone' | undefined
  }
  readonly count: { readonly request: readonly DayCounts[]; readonly answer: undefined }
  /** Closes the store and ends the thread. */
  readonly close: { readonly request: undefined; readonly answer: undefined }
}

/** What a thread for tasks is started with: the folder that it writes pages and archives to. */
export interface TaskThreadData {
  readonly feeds: string
  readonly compressPages: boolean
}

/** What a thread for tasks is asked. */
export type TaskCalls = {
  readonly run: { readonly request: Task; readonly answer: TaskResults[Task['kind']] }
}

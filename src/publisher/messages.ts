import type { Announcement } from '../domain/announcement.ts'
import type { Instant } from '../domain/instant.ts'
import type { BuiltDocument } from '../publish/documents/build-document.ts'
import type { PassReport } from '../publish/pass-report.ts'
import type { Task, TaskResults } from '../publish/task.ts'
import type { Scope } from '../publish/wake-queue.ts'
import type { DayCounts } from '../readers/day-counts.ts'
import type { Config } from '../settings/config.ts'

/** The publishing thread's start parameters. */
export interface PublisherData {
  readonly config: Config
  readonly version: string
  /** A fixed current time, for reproducible builds. */
  readonly fixedNow?: Instant
  /** Most archives written in one pass, so that new articles need not wait for old ones; unlimited by default. */
  readonly archivesAtOnce?: number
  /** Whether the folder must be a complete site for a static host. */
  readonly forStaticHost?: boolean
  /** Whether a server runs at the same time; then the thread runs at low priority and leaves one processor free. */
  readonly lowPriority?: boolean
}

/** The calls to the publishing thread. */
export type PublisherCalls = {
  /** Opens the folders and the store; returns the salt for hashing clients' addresses. */
  readonly start: { readonly request: undefined; readonly answer: string }
  readonly pass: { readonly request: Scope; readonly answer: PassReport }
  readonly build: {
    readonly request: { readonly path: string; readonly earlier: readonly string[] }
    readonly answer: BuiltDocument | 'gone' | undefined
  }
  readonly announcements: { readonly request: undefined; readonly answer: readonly Announcement[] }
  readonly announced: { readonly request: Announcement; readonly answer: undefined }
  readonly count: { readonly request: readonly DayCounts[]; readonly answer: undefined }
  /** Closes the store and ends the thread. */
  readonly close: { readonly request: undefined; readonly answer: undefined }
}

/** The start parameters of a task thread: how it reads articles, and the folder to which it writes pages, pictures and archives. */
export type TaskThreadData = Pick<Config, 'originalSite' | 'seeds' | 'seedSize' | 'feeds' | 'compressPages'>

/** The calls to a task thread. */
export type TaskCalls = {
  readonly run: { readonly request: Task; readonly answer: TaskResults[Task['kind']] }
}

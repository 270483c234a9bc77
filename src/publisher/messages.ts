import type { Instant } from '../domain/instant.ts'
import type { BuiltDocument } from '../publish/build-document.ts'
import type { PassReport } from '../publish/pass-report.ts'
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
  readonly standsAlone?: boolean
  /** Whether somebody is served meanwhile: then the thread steps back where processors are scarce. */
  readonly stepsBack?: boolean
}

/** What the publisher's thread is told. */
export type ToPublisher =
  | { readonly kind: 'pass'; readonly scope: Scope }
  /** `ticket` names the answer. */
  | { readonly kind: 'build'; readonly ticket: number; readonly path: string; readonly earlier: readonly string[] }
  | { readonly kind: 'count'; readonly counts: readonly DayCounts[] }
  | { readonly kind: 'close' }

/** What the publisher's thread tells. A failed start ends the thread; a failed pass leaves what is published alone. */
export type FromPublisher =
  /** `secret` is what addresses of clients are hashed with. */
  | { readonly kind: 'ready'; readonly secret: string }
  | { readonly kind: 'failed-start'; readonly code: string; readonly message: string }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'passed'; readonly report: PassReport }
  | { readonly kind: 'failed-pass'; readonly message: string }
  | { readonly kind: 'built'; readonly ticket: number; readonly document: BuiltDocument | 'gone' | undefined }
  | { readonly kind: 'failed-build'; readonly ticket: number; readonly message: string }
  | { readonly kind: 'counted' }
  | { readonly kind: 'failed-count'; readonly message: string }
  | { readonly kind: 'closed' }

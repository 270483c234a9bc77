import type { Clock, Instant } from '../domain/instant.ts'
import type { FeedsFolder } from './folder/feeds-folder.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { SeedsFolder } from './seeds-folder.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Store } from './store.ts'
import type { BeginTasks } from './task.ts'

/** Everything a pass works with. */
export interface PassTools {
  readonly store: Store
  readonly clock: Clock
  readonly seeds: SeedsFolder
  /** Identifies the current boot of the machine, on systems that provide such an id. */
  readonly bootId: string | undefined
  readonly feeds: FeedsFolder
  readonly ledger: LedgerFile
  readonly settings: SiteSettings
  /** Most archive documents of the main feed written in one pass; the next pass continues. */
  readonly archivesAtOnce: number
  /** Whether this one pass must produce a complete site for a static host, including the slices that pages link to. */
  readonly forStaticHost: boolean
  readonly beginTasks: BeginTasks
  /** Whether a person has approved withdrawing many entries at once. Each approval is returned once. */
  readonly takeApproval: () => boolean
  readonly onProgress: (done: number, total: number) => void
  /** Called with the publication time while documents are being published, and with undefined when done. */
  readonly onPublishing: (publicationTime: Instant | undefined) => void
}

/** The time of a pass, and the publication time of whatever it changes. */
export interface PassTimes {
  readonly now: Instant
  readonly publicationTime: Instant
}

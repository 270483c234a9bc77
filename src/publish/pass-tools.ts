import type { Clock, Instant } from '../domain/instant.ts'
import type { FeedsFolder } from './folder/feeds-folder.ts'
import type { SeedsFolder } from './intake/seeds-folder.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Store } from './store.ts'
import type { BeginTasks } from './task.ts'

/** Everything a pass works with. */
export interface PassTools {
  readonly store: Store
  readonly clock: Clock
  readonly seeds: SeedsFolder
  /** Names this start of the machine, where there is a name. */
  readonly bootId: string | undefined
  readonly feeds: FeedsFolder
  readonly ledger: LedgerFile
  readonly settings: SiteSettings
  /** Archive documents of the main feed that one pass writes at most; the next goes on. */
  readonly archivesAtOnce: number
  /** Whether the folder is to be a whole site for a static host, feeds by slice that its pages link to included, by one pass. */
  readonly forStaticHost: boolean
  readonly beginTasks: BeginTasks
  /** Whether a person has said that many entries may be withdrawn at once: true once for each time it was said. */
  readonly takeApproval: () => boolean
  readonly onProgress: (done: number, total: number) => void
  /** Told the moment of what is being published, and undefined once all of it is. */
  readonly onPublishing: (moment: Instant | undefined) => void
}

/** When a pass takes place, and when what it changes is published. */
export interface PassTimes {
  readonly now: Instant
  readonly moment: Instant
}

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Announcement } from '../domain/announcement.ts'
import type { Instant } from '../domain/instant.ts'
import { LEDGER_FILE } from '../domain/published-names.ts'
import { isRecoveryPending } from '../publish/absences/unclaimed.ts'
import { dueAnnouncements, markAnnounced } from '../publish/announcements.ts'
import { type BuiltDocument, buildDocument } from '../publish/documents/build-document.ts'
import { openFeedsFolder } from '../publish/folder/feeds-folder.ts'
import { runPass } from '../publish/pass.ts'
import type { PassReport } from '../publish/pass-report.ts'
import type { PassTools } from '../publish/pass-tools.ts'
import { openLedgerFile } from '../publish/recovery/ledger-file.ts'
import type { Scope } from '../publish/wake-queue.ts'
import type { DayCounts } from '../readers/day-counts.ts'
import type { SqlStore } from '../store/sql-store.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import { readBootId } from './boot-id.ts'
import { fixedClock, systemClock } from './clock.ts'
import { type FeedsHold, holdFeeds } from './hold-feeds.ts'
import type { PublisherData } from './messages.ts'
import { openSeedsFolder } from './open-seeds-folder.ts'
import { PublisherError } from './publisher-error.ts'
import { openTaskPool, type TaskPool } from './task-pool.ts'

/** A publisher, which holds the store: there is only one per data folder. */
export interface Publisher {
  pass(scope: Scope): Promise<PassReport>
  /** Builds a feed document by its path relative to the feeds folder; see `buildDocument`. */
  build(path: string, earlier: readonly string[]): Promise<BuiltDocument | 'gone' | undefined>
  /** What WebSub hubs have not been told yet. */
  announcements(): Promise<readonly Announcement[]>
  /** Marks an announcement as made. */
  announced(announcement: Announcement): Promise<void>
  /** Adds counts of polls to the store. */
  count(counts: readonly DayCounts[]): Promise<void>
  /** The salt for hashing clients' addresses. */
  secret(): Promise<string>
  close(): Promise<void>
}

/** The file by which `gazette withdraw` approves withdrawals for the next pass. */
export function approvalFile(dataFolder: string): string {
  return join(dataFolder, 'withdraw-approved')
}

function takeApproval(dataFolder: string): boolean {
  const file = approvalFile(dataFolder)
  if (!existsSync(file)) return false
  rmSync(file)
  return true
}

/** The folders of a publisher, and its threads for tasks. While it serves as well, one core is left to the server. */
function openWorkplace({
  config,
  lowPriority,
}: PublisherData): Pick<PassTools, 'seeds' | 'feeds'> & { pool: TaskPool } {
  const seeds = openSeedsFolder(config)
  const feeds = openFeedsFolder(config.feeds, config)
  const { originalSite, compressPages, seedSize } = config
  const data = { originalSite, compressPages, seedSize, seeds: config.seeds, feeds: config.feeds }
  return {
    seeds,
    feeds,
    pool: openTaskPool({ loader: async () => seeds.load, feeds }, data, { coresLeft: lowPriority ? 1 : 0 }),
  }
}

/** What a pass needs besides its store and folders. */
function surroundings({ config, archivesAtOnce, forStaticHost }: PublisherData) {
  return {
    bootId: readBootId(),
    ledger: openLedgerFile(join(config.feeds, LEDGER_FILE)),
    archivesAtOnce: archivesAtOnce ?? Number.POSITIVE_INFINITY,
    forStaticHost: forStaticHost ?? false,
    takeApproval: () => takeApproval(config.data),
  }
}

interface Building extends Pick<PassTools, 'settings'> {
  readonly store: SqlStore
  /** The publication time of a pass in progress. */
  readonly publishing: () => Instant | undefined
}

async function build(
  { store, settings, publishing }: Building,
  path: string,
  earlier: readonly string[],
): ReturnType<Publisher['build']> {
  const feedId = await store.note('feed-id')
  // A feed that can't be built yet must not be reported as gone, or its readers would unsubscribe.
  if (feedId === undefined || (await isRecoveryPending(store))) {
    throw new PublisherError('NOT_READ_YET', 'the articles have not all been read yet')
  }
  const publicationTime = publishing()
  return buildDocument(
    { store, settings, feedId, ...(publicationTime !== undefined && { publishing: publicationTime }) },
    path,
    earlier,
  )
}

interface Holdings {
  readonly store: SqlStore
  readonly hold: FeedsHold
}

async function openFolders({ data, feeds }: PublisherData['config']): Promise<Holdings> {
  const store = await openSqliteStore({ folder: data })
  try {
    return { store, hold: holdFeeds(feeds) }
  } catch (error) {
    await store.close()
    throw error
  }
}

/**
 * Opens the store and assembles what a pass works with. Rejects with a `StoreError` if another process holds the store
 * or the feeds folder.
 */
export async function openPublisher(data: PublisherData, onProgress: PassTools['onProgress']): Promise<Publisher> {
  const { config, version, fixedNow } = data
  const { store, hold } = await openFolders(config)
  const { seeds, feeds, pool } = openWorkplace(data)
  let publishing: Instant | undefined
  const clock = fixedNow === undefined ? systemClock : fixedClock(fixedNow)
  const settings = { ...config, version }
  const onPublishing: PassTools['onPublishing'] = (publicationTime) => {
    publishing = publicationTime
  }
  const tools: PassTools = {
    ...{ store, clock, seeds, feeds, settings, onProgress, onPublishing },
    ...surroundings(data),
    beginTasks: pool.begin,
  }
  feeds.tidy()
  return {
    async pass(scope) {
      hold.renew()
      return runPass(tools, scope)
    },
    build: (path, earlier) => build({ store, settings, publishing: () => publishing }, path, earlier),
    announcements: () => dueAnnouncements({ store, settings }),
    announced: (announcement) => markAnnounced(store, announcement),
    count: (counts) => store.readers.add(counts),
    secret: () => store.readers.secret(),
    async close() {
      await pool.close()
      hold.release()
      await store.close()
    },
  }
}

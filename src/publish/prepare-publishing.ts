import { ARCHIVES_FOLDER } from '../domain/feed-addresses.ts'
import { PAGE_SUFFIX, PAGES_FOLDER } from '../domain/published-names.ts'
import type { PassTimes, PassTools } from './pass-tools.ts'
import { rewriteLedgerIfNeeded } from './recovery/rewrite-ledger.ts'
import { noteUnsyncedWrites } from './recovery/unsynced-writes.ts'

/** What may have happened to the feeds folder since the last pass. */
export interface Damage {
  /** The ledger file is not the one that the last pass left. */
  readonly ledgerReplaced: boolean
  /** A power failure may have destroyed pages and archives. */
  readonly writesLost: boolean
  /** Articles may have gone, and left their pictures. */
  readonly mayLeavePictures: boolean
}

/**
 * Whether pages or archives that were written have been deleted by somebody. The pages are counted only if there is no
 * news, since some of its pages may not be written yet.
 */
async function missingFiles(
  { store, feeds }: PassTools,
  hasNews: boolean,
): Promise<{ readonly pages: boolean; readonly archives: boolean }> {
  const { shown = 0, archives = 0 } = (await store.feed('')) ?? {}
  const hasPages = (await store.note('pages')) !== undefined
  const hasArchives = archives > 0 && (await store.staleArchives(1)).length === 0
  return {
    pages: hasPages && !feeds.holds(PAGES_FOLDER, PAGE_SUFFIX, hasNews ? Math.min(1, shown) : shown),
    archives: hasArchives && !feeds.foldersIn('').includes(ARCHIVES_FOLDER),
  }
}

/**
 * Makes the ledger file complete, schedules lost files to be written again, and waits for the publication time if there
 * is news. Returns whether anything was lost.
 */
export async function preparePublishing(
  tools: PassTools,
  { now, publicationTime }: PassTimes,
  { ledgerReplaced, writesLost }: Damage,
): Promise<boolean> {
  const { store, ledger, clock, bootId } = tools
  const isGone = await rewriteLedgerIfNeeded(store, ledger, ledgerReplaced)
  const hasNews = (await store.unledgered(1)).length > 0
  const missing = await missingFiles(tools, hasNews)
  const lost = isGone || ledgerReplaced || writesLost || missing.pages
  if (lost || missing.archives) await store.markAllStale()
  if (hasNews) await clock.until(publicationTime)
  if (hasNews || (await store.staleArchives(1)).length > 0) await noteUnsyncedWrites(store, bootId, now)
  return lost
}

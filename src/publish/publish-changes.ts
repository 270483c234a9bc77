import { ARCHIVES_FOLDER } from '../domain/feed-addresses.ts'
import type { Instant } from '../domain/instant.ts'
import { PAGE_SUFFIX, PAGES_FOLDER } from '../domain/published-names.ts'
import { isRecoveryPending } from './absences/unclaimed.ts'
import { announceAll, meetHubs } from './announcements.ts'
import { publishArchives } from './documents/publish-archives.ts'
import { publishFeeds } from './documents/publish-feeds.ts'
import { publishOpml } from './documents/publish-opml.ts'
import { publishSlices } from './documents/publish-slices.ts'
import { ensureFeedId } from './feed-id.ts'
import { publishFormerAddresses } from './former-addresses/publish-former-addresses.ts'
import { flushOutbox, type OutboxTools } from './outbox.ts'
import { rerenderPagesIfNeeded } from './pages/rerender-pages.ts'
import type { Findings } from './pass-report.ts'
import type { PassTimes, PassTools } from './pass-tools.ts'
import { removeUnshown } from './pictures/shown-pictures.ts'
import { rewriteLedgerIfNeeded } from './recovery/rewrite-ledger.ts'
import { holdsUnknownArticles } from './recovery/unknown-articles.ts'
import { noteUnsyncedWrites } from './recovery/unsynced-writes.ts'
import { noteSettingsChange, reassignFeedsIfNeeded } from './settings-changes.ts'
import { updateSharedValue } from './shared-values.ts'

/** What may have happened to the feeds folder since the last pass. */
export interface Damage {
  /** The ledger file is not the one that the last pass left. */
  readonly ledgerReplaced: boolean
  /** A power failure may have destroyed pages and archives. */
  readonly writesLost: boolean
  /** Articles may have gone, and left their pictures. */
  readonly mayLeavePictures: boolean
}

/** The result of publishing. */
export type Outcome = Pick<Findings, 'changed' | 'changedFeeds' | 'faults' | 'archivesLeft'>

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
async function prepare(
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

/**
 * The language feeds link to each other, so all of them change when a language appears or disappears. Returns their
 * names if so.
 */
async function noteLanguagesChange(tools: OutboxTools): Promise<readonly string[]> {
  const languages = await tools.store.largestFeeds('language', MOST_LANGUAGES)
  const labels = languages.map(({ label }) => label).sort()
  return (await updateSharedValue(tools, 'languages', labels.join(' '))) ? languages.map(({ name }) => name) : []
}

const MOST_LANGUAGES = 100

/**
 * Applies a change of the settings that affect every document. Returns whether there was one, in which case the
 * publication time has come.
 */
async function applySettingsChange(
  outbox: OutboxTools,
  { clock, store, bootId }: PassTools,
  now: Instant,
): Promise<boolean> {
  const isRebuilt = [await reassignFeedsIfNeeded(outbox), await noteSettingsChange(outbox, outbox.settings)].includes(
    true,
  )
  if (!isRebuilt) return false
  await clock.until(outbox.publicationTime)
  await noteUnsyncedWrites(store, bootId, now)
  return true
}

/** Why nothing may be published, and what to do about it. */
const UNREAD =
  'everything stays as it was, because the database was lost and the texts of some articles were not found. ' +
  'Mount their disk, put their files back, or repair the files named here; articles whose files stay away for a minute are withdrawn'
const UNKNOWN =
  'everything stays as it was, because the database and the ledger file were lost and there are no articles to read. ' +
  'Put them back into the seeds folder; to begin anew without them, delete the feeds folder'

/** What prevents publishing: it would remove articles of which the text, or everything, is unknown. */
async function reasonToWait({ store, feeds }: PassTools): Promise<string | undefined> {
  if (await isRecoveryPending(store)) return UNREAD
  return (await holdsUnknownArticles(store, feeds)) ? UNKNOWN : undefined
}

/** Publishes what is in the store: the ledger file first, then pages, feeds, slices and archives. */
export async function publishChanges(tools: PassTools, times: PassTimes, damage: Damage): Promise<Outcome> {
  const { store, settings } = tools
  // Leaving out entries whose seeds are merely late would tell readers that the entries are gone.
  const waitsFor = await reasonToWait(tools)
  if (waitsFor !== undefined) return { changed: [], changedFeeds: [], faults: [waitsFor], archivesLeft: false }
  const lost = await prepare(tools, times, damage)
  const outbox: OutboxTools = { ...tools, publicationTime: times.publicationTime }
  const feedId = await ensureFeedId(store, tools.ledger, settings.baseUrl)
  const sent = await flushOutbox(outbox)
  const isRebuilt = await applySettingsChange(outbox, tools, times.now)
  if (isRebuilt) await announceAll(tools)
  const pages = await rerenderPagesIfNeeded(outbox, settings, lost)
  const languages = await noteLanguagesChange(outbox)
  const feeds = await publishFeeds({ ...outbox, clock: tools.clock, feedId })
  const opml = await publishOpml(tools)
  const slices = await publishSlices({ ...tools, feedId })
  const archives = await publishArchives({ ...outbox, feedId }, tools.archivesAtOnce)
  const rest = await flushOutbox(outbox)
  const former = await publishFormerAddresses(outbox, isRebuilt || lost)
  if (damage.mayLeavePictures) await removeUnshown(store, tools.feeds)
  await meetHubs(tools)
  const changed = [
    sent.changed,
    pages,
    feeds.changed,
    opml.changed,
    slices.changed,
    archives.changed,
    rest.changed,
    former,
  ]
  return {
    changed: changed.flat(),
    changedFeeds: isRebuilt ? 'all' : [...sent.feeds, ...rest.feeds, ...languages],
    faults: [...feeds.faults, ...opml.faults, ...slices.faults, ...archives.faults],
    archivesLeft: (await store.staleArchives(1)).length > 0,
  }
}

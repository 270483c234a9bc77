import type { Instant } from '../domain/instant.ts'
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
import { type Damage, preparePublishing } from './prepare-publishing.ts'
import { reasonToWait } from './reason-to-wait.ts'
import { noteUnsyncedWrites } from './recovery/unsynced-writes.ts'
import { noteSettingsChange, reassignFeedsIfNeeded } from './settings-changes.ts'
import { updateSharedValue } from './shared-values.ts'

/** The result of publishing. */
export type Outcome = Pick<Findings, 'changed' | 'changedFeeds' | 'faults' | 'archivesLeft'>

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

/** Publishes the feeds, the list of them, the slices that a static host needs, and archives. */
async function publishDocuments(
  tools: PassTools,
  outbox: OutboxTools,
  feedId: string,
): Promise<Pick<Outcome, 'changed' | 'faults'>> {
  const published = [
    await publishFeeds({ ...outbox, clock: tools.clock, feedId }),
    await publishOpml(tools),
    await publishSlices({ ...tools, feedId }),
    await publishArchives({ ...outbox, feedId }, tools.archivesAtOnce),
  ]
  return { changed: published.flatMap(({ changed }) => changed), faults: published.flatMap(({ faults }) => faults) }
}

/** Publishes what is in the store: the ledger file first, then pages, feeds, slices and archives. */
export async function publishChanges(tools: PassTools, times: PassTimes, damage: Damage): Promise<Outcome> {
  const { store, settings } = tools
  // Leaving out entries whose seeds are merely late would tell readers that the entries are gone.
  const waitsFor = await reasonToWait(tools)
  if (waitsFor !== undefined) return { changed: [], changedFeeds: [], faults: [waitsFor], archivesLeft: false }
  const lost = await preparePublishing(tools, times, damage)
  const outbox: OutboxTools = { ...tools, publicationTime: times.publicationTime }
  const feedId = await ensureFeedId(store, tools.ledger, settings.baseUrl)
  const sent = await flushOutbox(outbox)
  const isRebuilt = await applySettingsChange(outbox, tools, times.now)
  if (isRebuilt) await announceAll(tools)
  const pages = await rerenderPagesIfNeeded(outbox, lost)
  const languages = await noteLanguagesChange(outbox)
  const documents = await publishDocuments(tools, outbox, feedId)
  const rest = await flushOutbox(outbox)
  const former = await publishFormerAddresses(outbox, isRebuilt || lost)
  const archivesLeft = (await store.staleArchives(1)).length > 0
  // A document that has not been replaced yet may name pictures that no article shows any more.
  const isBehind = archivesLeft || documents.faults.length > 0
  if (damage.mayLeavePictures && !isBehind) await removeUnshown(store, tools.feeds)
  await meetHubs(tools)
  return {
    changed: [...sent.changed, ...pages, ...documents.changed, ...rest.changed, ...former],
    changedFeeds: isRebuilt ? 'all' : [...sent.feeds, ...rest.feeds, ...languages],
    faults: documents.faults,
    archivesLeft,
  }
}

import { batchesOf } from './batches.ts'
import { fingerprintOf, type MarkTools, updateMark } from './marks.ts'
import { type OutboxTools, place } from './outbox.ts'
import { fingerprintOfPages } from './pages/redraw-pages.ts'
import type { SiteSettings } from './site-settings.ts'

/** Entries held in memory together. */
const BATCH = 500

function fingerprintOfFeeds(settings: SiteSettings): string {
  const { authorEmail, authorUrl, entries, feedSize, maxAge, ownFeeds } = settings
  return fingerprintOf([fingerprintOfPages(settings), authorEmail, authorUrl, entries, feedSize, maxAge, ownFeeds])
}

/** Notes a change of the settings that every feed document shows: all archives have to be written again. Returns whether there was one. */
export async function noteSettingsChange(tools: MarkTools, settings: SiteSettings): Promise<boolean> {
  const isChanged = await updateMark(tools, 'settings', fingerprintOfFeeds(settings))
  if (isChanged) await tools.store.markAllStale()
  return isChanged
}

/** What the feeds that an entry belongs to follow from, but for the entry. */
const RULES_OF_SLICES = 2

/** Gives every entry its places anew where the feeds of one's own, or the rules of slices, are not what they were. Returns whether they were not. */
export async function placeAgainIfNeeded(tools: Omit<OutboxTools, 'feeds' | 'beginTasks'>): Promise<boolean> {
  const { store, settings } = tools
  const wanted = fingerprintOf([RULES_OF_SLICES, settings.ownFeeds.map(({ name, filter }) => [name, filter])])
  const kept = await store.note('places')
  if (kept === wanted) return false
  const isFirst = kept === undefined && (await store.facet(''))?.shown === (await store.counts()).published
  if (!isFirst) {
    for await (const entries of batchesOf(store.allPublished(), BATCH)) await place(entries, tools)
    await updateMark(tools, 'slices', wanted)
  }
  await store.setNote('places', wanted)
  return !isFirst
}

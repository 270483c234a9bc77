import { type PlacingTools, placeEntries } from './archives/place-entries.ts'
import { batchesOf } from './batches.ts'
import { fingerprintOf } from './fingerprint.ts'
import { fingerprintOfFeeds } from './settings-fingerprints.ts'
import { type SharedValueTools, updateSharedValue } from './shared-values.ts'
import type { SiteSettings } from './site-settings.ts'

/** Entries held in memory at a time. */
const BATCH = 500

/**
 * Records a change of the settings that every feed document shows, after which all archives must be rewritten. Returns
 * whether there was one.
 */
export async function noteSettingsChange(tools: SharedValueTools, settings: SiteSettings): Promise<boolean> {
  const isChanged = await updateSharedValue(tools, 'settings', fingerprintOfFeeds(settings))
  if (isChanged) await tools.store.markAllStale()
  return isChanged
}

/** Version of the rules that assign entries to slices. */
const SLICE_RULES = 2

/**
 * Reassigns every entry to its feeds if the custom feeds, or the rules that assign entries to slices, have changed.
 * Returns whether they have.
 */
export async function reassignFeedsIfNeeded(tools: PlacingTools): Promise<boolean> {
  const { store, settings } = tools
  const wanted = fingerprintOf([SLICE_RULES, settings.ownFeeds.map(({ name, filter }) => [name, filter])])
  const kept = await store.note('places')
  if (kept === wanted) return false
  const isFirst = kept === undefined && (await store.feed(''))?.shown === (await store.counts()).published
  if (!isFirst) {
    for await (const entries of batchesOf(store.allPublished(), BATCH)) await placeEntries(entries, tools)
    await updateSharedValue(tools, 'slices', wanted)
  }
  await store.setNote('places', wanted)
  return !isFirst
}

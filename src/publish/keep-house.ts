import { pageFile } from '../domain/published-names.ts'
import type { LedgerLine } from '../ledger/ledger-line.ts'
import { batchesOf } from './batches.ts'
import { fingerprintOf, keepMark, MARKS, readMark } from './marks.ts'
import { type OutboxTools, place, sendPages } from './outbox.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Store } from './store.ts'

/** Entries held in memory together. */
const BATCH = 500

async function* wholeLedger(store: Store): AsyncIterable<LedgerLine> {
  const feedId = await store.note('feed-id')
  if (feedId !== undefined) yield { kind: 'feed', id: feedId }
  for (const document of await store.publications()) yield { kind: 'document', document }
  for (const name of MARKS) {
    const mark = await readMark(store, name)
    if (mark) yield { kind: 'mark', name, ...mark }
  }
  for await (const records of batchesOf(store.allRecords(), BATCH)) {
    const places = await store.placesOf(records.map(({ id }) => id))
    for (const record of records) yield { kind: 'entry', record, places: places.get(record.id) ?? {} }
  }
  for await (const { facet: feed, ...cut } of store.allCuts()) yield { kind: 'archive', archive: { feed, ...cut } }
}

/** Bytes the ledger file may have for each record, twice what a line takes, and bytes it may have anyway. */
const BYTES_A_RECORD = 1000
const SMALL = 1_000_000

/**
 * Writes the ledger file anew when it is gone, when it is another than the last pass left (`isForeign`), or when most of its lines have
 * been replaced by later ones. Returns whether it was gone: then the pages may be gone too.
 */
export async function keepLedger(store: Store, ledger: LedgerFile, isForeign: boolean): Promise<boolean> {
  const isLost = !ledger.exists() && (await store.note('feed-id')) !== undefined
  const { published, withdrawn, quarantined } = await store.counts()
  const isLong = ledger.size() > BYTES_A_RECORD * (published + withdrawn + quarantined) + SMALL
  if (isLost || isForeign || isLong) await ledger.rewrite(wholeLedger(store))
  return isLost
}

function fingerprintOfPages(settings: SiteSettings): string {
  const { baseUrl, title, description, language, author, rights, timezone, version, compressPages } = settings
  return fingerprintOf([baseUrl, title, description, language, author, rights, timezone, version, compressPages])
}

function fingerprintOfFeeds(settings: SiteSettings): string {
  const { authorEmail, authorUrl, entries, feedSize, maxAge, ownFeeds } = settings
  return fingerprintOf([fingerprintOfPages(settings), authorEmail, authorUrl, entries, feedSize, maxAge, ownFeeds])
}

/** Notes a change of the settings that every feed document shows: all archives have to be written again. Returns whether there was one. */
export async function keepSettings(tools: Parameters<typeof keepMark>[0], settings: SiteSettings): Promise<boolean> {
  const isChanged = await keepMark(tools, 'settings', fingerprintOfFeeds(settings))
  if (isChanged) await tools.store.markAllStale()
  return isChanged
}

/** What the feeds that an entry belongs to follow from, but for the entry. */
const RULES_OF_SLICES = 1

/** Gives every entry its places anew where the feeds of one's own, or the rules of slices, are not what they were. Returns whether they were not. */
export async function keepPlaces(tools: Omit<OutboxTools, 'feeds' | 'beginTasks'>): Promise<boolean> {
  const { store, settings } = tools
  const wanted = fingerprintOf([RULES_OF_SLICES, settings.ownFeeds.map(({ name, filter }) => [name, filter])])
  const kept = await store.note('places')
  if (kept === wanted) return false
  const isFirst = kept === undefined && (await store.facet(''))?.shown === (await store.counts()).published
  if (!isFirst) for await (const entries of batchesOf(store.allPublished(), BATCH)) await place(entries, tools)
  await store.setNote('places', wanted)
  return !isFirst
}

/** Renders every page again after a change of the settings or of the version that pages show. Returns the paths that changed. */
export async function keepPages(tools: OutboxTools, settings: SiteSettings, lost: boolean): Promise<readonly string[]> {
  const wanted = fingerprintOfPages(settings)
  const drawn = await tools.store.note('pages')
  const changed: string[] = []
  if (lost || (drawn !== undefined && drawn !== wanted)) {
    for await (const entries of batchesOf(tools.store.allPublished(), BATCH)) {
      // Recovered entries have a page, and no content until their seed is read.
      const read = entries.filter(({ entry }) => entry !== null)
      changed.push(...(await sendPages(read, tools)))
    }
  }
  if (lost) changed.push(...(await removeOldPages(tools)))
  if (drawn !== wanted) await tools.store.setNote('pages', wanted)
  return changed
}

/** An older copy of the folder has the pages of what was withdrawn since. */
async function removeOldPages({ store, feeds }: OutboxTools): Promise<readonly string[]> {
  const removed: string[] = []
  for await (const { slug, standing } of store.allRecords()) {
    if (standing !== 'published' && feeds.remove(pageFile(slug))) removed.push(pageFile(slug))
  }
  return removed
}

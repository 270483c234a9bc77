import { ARCHIVES_FOLDER } from '../domain/feed-addresses.ts'
import type { Instant } from '../domain/instant.ts'
import { PAGES_FOLDER } from '../domain/published-names.ts'
import { mayStillBeClaimed } from './absences/unclaimed.ts'
import { publishArchives } from './archives/publish-archives.ts'
import { publishFeeds } from './documents/publish-feeds.ts'
import { publishOpml } from './documents/publish-opml.ts'
import { keepFeedId } from './feed-id.ts'
import { publishFormerAddresses } from './former-addresses/publish-former-addresses.ts'
import { keepLedger, keepPages, keepPlaces, keepSettings } from './keep-house.ts'
import { keepMark } from './marks.ts'
import { type OutboxTools, sendOut } from './outbox.ts'
import type { Findings } from './pass-report.ts'
import type { PassTools, Present } from './pass-tools.ts'
import { noteWriting } from './recovery/power-cut.ts'
import { publishSlices } from './slices/publish-slices.ts'

/** What was found of the feeds folder before a pass. */
export interface Damage {
  /** The ledger file is another than the last pass left. */
  readonly isForeign: boolean
  /** A power cut may have taken pages and archives. */
  readonly isCut: boolean
}

/** What bringing out came to. */
export type Outcome = Pick<Findings, 'changed' | 'changedFeeds' | 'faults' | 'archivesLeft'>

/** Which folders are not there although they were written: somebody removed them. */
async function missingFolders({
  store,
  feeds,
}: PassTools): Promise<{ readonly pages: boolean; readonly archives: boolean }> {
  const main = await store.facet('')
  const folders = feeds.foldersIn('')
  const hasPages = (main?.shown ?? 0) > 0 && (await store.note('pages')) !== undefined
  const hasArchives = (main?.archives ?? 0) > 0 && (await store.staleArchives(1)).length === 0
  return {
    pages: hasPages && !folders.includes(PAGES_FOLDER),
    archives: hasArchives && !folders.includes(ARCHIVES_FOLDER),
  }
}

/** The ledger file is whole, what was lost is to be made again, and the moment of what is new has come. Returns whether anything was lost. */
async function prepare(tools: PassTools, { now, moment }: Present, { isForeign, isCut }: Damage): Promise<boolean> {
  const { store, ledger, clock, boot } = tools
  const isGone = await keepLedger(store, ledger, isForeign)
  const missing = await missingFolders(tools)
  const lost = isGone || isForeign || isCut || missing.pages
  if (lost || missing.archives) await store.markAllStale()
  const hasNews = (await store.unledgered(1)).length > 0
  if (hasNews) await clock.until(moment)
  if (hasNews || (await store.staleArchives(1)).length > 0) await noteWriting(store, boot, now)
  return lost
}

/** Feeds by language name each other: when a language is new, or has no article left, all of them change. Returns their names then. */
async function keepLanguages(tools: OutboxTools): Promise<readonly string[]> {
  const languages = await tools.store.facets('language', MOST_LANGUAGES)
  const labels = languages.map(({ label }) => label).sort()
  return (await keepMark(tools, 'languages', labels.join(' '))) ? languages.map(({ name }) => name) : []
}

const MOST_LANGUAGES = 100

/** Notes a change of what every document follows from. Returns whether there was one: then its moment has come. */
async function keepRules(outbox: OutboxTools, { clock, store, boot }: PassTools, now: Instant): Promise<boolean> {
  const isRebuilt = [await keepPlaces(outbox), await keepSettings(outbox, outbox.settings)].includes(true)
  if (!isRebuilt) return false
  await clock.until(outbox.moment)
  await noteWriting(store, boot, now)
  return true
}

/** Nothing is brought out while nobody knows what all entries say. */
const UNTOLD: Outcome = {
  changed: [],
  changedFeeds: [],
  faults: ['everything stays as it was: the database was lost, and the seeds of some articles have not been found yet'],
  archivesLeft: false,
}

/** From the store to the feeds folder: the ledger first, then pages, then feeds, then archives. */
export async function bringOut(tools: PassTools, present: Present, damage: Damage): Promise<Outcome> {
  const { store, settings } = tools
  // Feeds without entries that are only late would tell their readers that these are gone.
  if (await mayStillBeClaimed(store, present.now)) return UNTOLD
  const lost = await prepare(tools, present, damage)
  const outbox: OutboxTools = { ...tools, moment: present.moment }
  const feedId = await keepFeedId(store, tools.ledger, settings.baseUrl)
  const sent = await sendOut(outbox)
  const isRebuilt = await keepRules(outbox, tools, present.now)
  const pages = await keepPages(outbox, settings, lost)
  const languages = await keepLanguages(outbox)
  const feeds = await publishFeeds({ ...outbox, clock: tools.clock, feedId })
  const opml = await publishOpml(tools)
  const slices = await publishSlices({ ...tools, feedId })
  const archives = await publishArchives({ ...outbox, feedId }, tools.archivesAtOnce)
  const rest = await sendOut(outbox)
  const formerAddresses = await publishFormerAddresses(outbox, isRebuilt || lost)
  const changed = [
    sent.changed,
    pages,
    feeds.changed,
    opml.changed,
    slices.changed,
    archives,
    rest.changed,
    formerAddresses,
  ]
  return {
    changed: changed.flat(),
    changedFeeds: isRebuilt ? 'all' : [...sent.feeds, ...rest.feeds, ...languages],
    faults: [...feeds.faults, ...opml.faults, ...slices.faults],
    archivesLeft: (await store.staleArchives(1)).length > 0,
  }
}

import type { Instant } from '../../domain/instant.ts'
import { wholeSecond } from '../../domain/whole-second.ts'
import { budgetOf } from '../archives/budget.ts'
import { currentEntries } from '../archives/current.ts'
import { readSharedValue, type SharedValue, type SharedValueName } from '../shared-values.ts'
import type { SiteSettings } from '../site-settings.ts'
import { feedUrls } from '../site-urls.ts'
import { kindOf } from '../slices/named-feed.ts'
import { asShownIn, firstNameOf, ownFeedOf } from '../slices/own-feeds.ts'
import type { FeedRecord, PlacedEntry } from '../slices/slice-store.ts'
import { feedTitle } from '../slices/slice-title.ts'
import type { Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'
import { type FeedShape, feedIdOf } from './build-feed.ts'
import { pollingInterval } from './polling-interval.ts'

/** What composing a feed document needs. */
export interface ComposingTools {
  readonly store: Store
  readonly settings: SiteSettings
  /** Id of the main feed. */
  readonly feedId: string
}

/** A feed document as it is in the store, before rendering. */
export interface Composition {
  readonly shape: FeedShape
  /** The stored entries, in document order. */
  readonly stored: readonly StoredEntry[]
  /** When the document last changed, in whole seconds. The same on every machine with the same ledger. */
  readonly lastModified: Instant
  /** Recommended seconds between polls. */
  readonly interval: number
}

const NOTHING_YET: FeedRecord = { name: '', label: '', last: 0, cut: 0, archives: 0, pendingBytes: 0, shown: 0 }

/** Whether a feed exists because of the settings, even if empty: the main feed and the custom feeds. */
export function isConfigured(name: string, { ownFeeds }: SiteSettings): boolean {
  return name === '' || ownFeedOf(name, ownFeeds) !== undefined
}

/** Composes a feed's current document, or one of its archives; undefined if the feed or archive does not exist. */
export async function composeFeed(
  tools: ComposingTools,
  name: string,
  archive?: number,
): Promise<Composition | undefined> {
  const feed =
    (await tools.store.feed(name)) ?? (isConfigured(name, tools.settings) ? { ...NOTHING_YET, name } : undefined)
  if (!feed) return undefined
  return archive === undefined ? composeCurrent(tools, feed) : composeArchive(tools, feed, archive)
}

async function composeCurrent(tools: ComposingTools, feed: FeedRecord): Promise<Composition> {
  const { store, settings } = tools
  const { name, cut, last, archives } = feed
  const budget = budgetOf(name, settings)
  const pending = await store.placedBetween(name, cut, last)
  const placed = currentEntries(pending, await store.lastChanged(name, budget.entries), budget)
  const newest = await store.cut(name, archives)
  const times = [await store.changeOf(name), newest?.cutAt]
  return compose(tools, feed, placed, times, {
    selfUrls: feedUrls(settings.baseUrl, name),
    ...(archives > 0 && { archive: { isArchive: false, previous: feedUrls(settings.baseUrl, name, archives) } }),
  })
}

async function composeArchive(
  tools: ComposingTools,
  feed: FeedRecord,
  number: number,
): Promise<Composition | undefined> {
  const { store, settings } = tools
  const { name } = feed
  const end = await store.cut(name, number)
  if (!end) return undefined
  const [before, after] = [await store.cut(name, number - 1), await store.cut(name, number + 1)]
  const start = before?.last ?? 0
  const placed = await store.placedBetween(name, start, end.last)
  const times = [await store.changeBetween(name, start, end.last), end.cutAt, after?.cutAt]
  const urlsOf = (archive?: number) => feedUrls(settings.baseUrl, name, archive)
  const neighbours = { ...(before && { previous: urlsOf(number - 1) }), ...(after && { next: urlsOf(number + 1) }) }
  const archive = { isArchive: true, current: urlsOf(), ...neighbours }
  return compose(tools, feed, placed.toReversed(), times, { selfUrls: urlsOf(number), archive })
}

function publishedAmong(placed: readonly PlacedEntry[]): readonly StoredEntry[] {
  return placed.map(({ stored }) => stored).filter(({ standing, entry }) => standing === 'published' && entry)
}

async function compose(
  { store, settings, feedId }: ComposingTools,
  { name, label }: FeedRecord,
  placed: readonly PlacedEntry[],
  times: readonly (Instant | undefined)[],
  own: Pick<FeedShape, 'selfUrls' | 'archive'>,
): Promise<Composition> {
  const shown = publishedAmong(placed)
  const ownFeed = ownFeedOf(name, settings.ownFeeds)
  const { settings: look, languages, slices } = await sharedValuesOf(name, store)
  return {
    stored: shown,
    lastModified: latestSecond([...times, look?.changed, languages?.changed, slices?.changed]),
    interval: own.archive?.isArchive ? settings.maxAge : pollingInterval(shown, settings.maxAge),
    shape: {
      id: feedIdOf(feedId, ownFeed ? firstNameOf(ownFeed) : name),
      title: feedTitle(settings, name, label),
      ...(kindOf(name) === 'language' && { language: label }),
      ...(languages && { inOtherLanguages: otherLanguages(languages.value, label, settings.baseUrl) }),
      ...own,
      entries: shown.flatMap(({ entry }) => (entry ? [asShownIn(ownFeed, entry)] : [])),
    },
  }
}

/** The shared values that a feed depends on. */
async function sharedValuesOf(name: string, store: Store): Promise<Partial<Record<SharedValueName, SharedValue>>> {
  const languages = kindOf(name) === 'language' ? await readSharedValue(store, 'languages') : undefined
  const slices = name === '' ? undefined : await readSharedValue(store, 'slices')
  const settings = await readSharedValue(store, 'settings')
  return { ...(settings && { settings }), ...(languages && { languages }), ...(slices && { slices }) }
}

function otherLanguages(listed: string, own: string, baseUrl: string): NonNullable<FeedShape['inOtherLanguages']> {
  const others = listed.split(' ').filter((language) => language !== own && language !== '')
  return others.map((language) => ({ language, urls: feedUrls(baseUrl, `language/${language.toLowerCase()}`) }))
}

function latestSecond(times: readonly (Instant | undefined)[]): Instant {
  const latest = Math.max(0, ...times.filter((time) => time !== undefined))
  return wholeSecond(latest)
}

import type { SiteSettings } from '../site-settings.ts'
import { type FeedKind, namedOwnFeed } from './named-feed.ts'
import type { FeedRecord, SliceStore } from './slice-store.ts'

/** Number of slices listed, by kind: those with the most entries. The others exist, but are not listed. */
const MOST_LISTED: readonly (readonly [kind: FeedKind, most: number])[] = [
  ['language', 100],
  ['category', 200],
  ['source', 200],
  ['folder', 200],
  ['author', 500],
]

/** Number of slices shown on the front page, by kind. */
const MOST_IN_FRONT: typeof MOST_LISTED = [
  ['language', 12],
  ['category', 12],
  ['source', 12],
]

/** Kinds of slices that the front page may show. */
export const KINDS_IN_FRONT: readonly FeedKind[] = ['feeds', ...MOST_IN_FRONT.map(([kind]) => kind)]

/**
 * The slices for the front page: the custom feeds, and the largest slices of the kinds listed above that have more than
 * one.
 */
export async function frontSlices(
  store: Pick<SliceStore, 'largestFeeds'>,
  { ownFeeds }: Pick<SiteSettings, 'ownFeeds'>,
): Promise<readonly Pick<FeedRecord, 'name' | 'label'>[]> {
  const own = ownFeeds.map(({ name, title }) => ({ ...namedOwnFeed(name), label: title ?? name }))
  const kinds = await Promise.all(
    MOST_IN_FRONT.map(async ([kind, most]) => byName(await store.largestFeeds(kind, most))),
  )
  return [...own, ...kinds.filter((feeds) => feeds.length > 1).flat()]
}

/** The slices to list, by kind and name, so that a list changes only with its contents. */
export async function listedSlices(
  store: Pick<SliceStore, 'largestFeeds'>,
  { ownFeeds }: Pick<SiteSettings, 'ownFeeds'>,
): Promise<readonly Pick<FeedRecord, 'name' | 'label'>[]> {
  const own = ownFeeds.map(({ name }) => namedOwnFeed(name))
  const kinds = MOST_LISTED.map(async ([kind, most]) => byName(await store.largestFeeds(kind, most)))
  return [...own, ...(await Promise.all(kinds)).flat()]
}

function byName(feeds: readonly FeedRecord[]): readonly FeedRecord[] {
  return feeds.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

import type { FeedItem, FeedItems } from '../feeds/feed-item.ts'

const isLater = ({ revision: one = 0 }: FeedItem, { revision: other = 0 }: FeedItem): boolean => one > other

/** The latest version of each item: agencies deliver all versions of an item under one id. */
export function latestVersions(feed: FeedItems): FeedItems {
  if ('problem' in feed) return feed
  const latest = new Map<string, FeedItem>()
  for (const item of feed.items) {
    const known = latest.get(item.id ?? '')
    if (item.id !== undefined && (known === undefined || isLater(item, known))) latest.set(item.id, item)
  }
  const items = feed.items.filter((item) => item.id === undefined || latest.get(item.id) === item)
  const repeated = feed.items.length - items.length
  return repeated === 0 ? feed : { ...feed, items }
}

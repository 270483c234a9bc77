import type { SiteSettings } from '../site-settings.ts'
import { ownFeedOf } from '../slices/own-feeds.ts'
import type { Budget } from './cut.ts'

const KILOBYTE = 1000

/** The size limit of a feed's documents. Custom feeds with summaries are limited by number of entries only. */
export function budgetOf(feed: string, { entries, feedSize, ownFeeds }: SiteSettings): Budget {
  const own = ownFeedOf(feed, ownFeeds)
  const bytes = own?.content === 'summary' ? Number.MAX_SAFE_INTEGER : feedSize * KILOBYTE
  return { entries: own?.limit ?? entries, bytes }
}

import { languageName } from '../../content/language-name.ts'
import type { SiteSettings } from '../site-settings.ts'
import { kindOf } from './named-feed.ts'
import { ownFeedOf } from './own-feeds.ts'

/** The name of a slice for people. `label` is the name that its entries give it. */
export function sliceLabel(feed: string, label: string): string {
  return kindOf(feed) === 'language' ? languageName(label, label) : label
}

/** The title of a feed: the site's title and the name of the slice, or a custom feed's own title. */
export function feedTitle(settings: SiteSettings, feed: string, label: string): string {
  const own = ownFeedOf(feed, settings.ownFeeds)
  if (own?.title !== undefined) return own.title
  return feed === '' ? settings.title : `${settings.title}: ${sliceLabel(feed, label)}`
}

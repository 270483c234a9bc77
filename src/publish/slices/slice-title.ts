import { languageName } from '../../content/language-name.ts'
import type { SiteSettings } from '../site-settings.ts'
import { kindOf } from './facet.ts'
import { ownFeedOf } from './own-feeds.ts'

/** What a slice is of, as people say it. `label` is what its entries call it. */
export function sliceLabel(facet: string, label: string): string {
  return kindOf(facet) === 'language' ? languageName(label, label) : label
}

/** The title of a feed: the site's, and what the slice is of; a feed of one's own may have one of its own. */
export function feedTitle(settings: SiteSettings, facet: string, label: string): string {
  const own = ownFeedOf(facet, settings.ownFeeds)
  if (own?.title !== undefined) return own.title
  return facet === '' ? settings.title : `${settings.title}: ${sliceLabel(facet, label)}`
}

import { languageName } from '../../content/language-name.ts'
import type { SiteSettings } from '../site-settings.ts'
import { kindOf } from './facet.ts'
import { ownFeedOf } from './own-feeds.ts'

/** The name of a slice for people. `label` is the name that its entries give it. */
export function sliceLabel(facet: string, label: string): string {
  return kindOf(facet) === 'language' ? languageName(label, label) : label
}

/** The title of a feed: the site's title and the name of the slice, or a custom feed's own title. */
export function feedTitle(settings: SiteSettings, facet: string, label: string): string {
  const own = ownFeedOf(facet, settings.ownFeeds)
  if (own?.title !== undefined) return own.title
  return facet === '' ? settings.title : `${settings.title}: ${sliceLabel(facet, label)}`
}

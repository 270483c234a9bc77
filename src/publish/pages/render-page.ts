import { withPictureAddresses } from '../../content/picture-addresses.ts'
import type { Entry } from '../../domain/entry.ts'
import { OPML_FILE } from '../../domain/published-names.ts'
import { renderArticlePage } from '../../web/article-page.ts'
import { renderLandingPage } from '../../web/landing-page.ts'
import type { SiteInfo } from '../../web/site-info.ts'
import { descriptionOf, mainLanguage } from '../site-description.ts'
import type { SiteSettings } from '../site-settings.ts'
import { feedUrls, siteUrls } from '../site-urls.ts'
import { kindOf } from '../slices/named-feed.ts'
import type { FeedRecord } from '../slices/slice-store.ts'
import { sliceLabel } from '../slices/slice-title.ts'

function toSiteInfo(settings: SiteSettings, entries: readonly Entry[]): SiteInfo {
  const { title, language } = settings
  const { home, feeds, article, icon } = siteUrls(settings.baseUrl)
  const spoken = language ?? mainLanguage(entries)
  const urls = { homeUrl: home, feeds, articleUrl: article, iconUrl: icon }
  return { title, description: descriptionOf(settings, spoken), ...urls, ...(spoken && { language: spoken }) }
}

/** Renders the page of an article. It depends only on the entry and the settings. */
export function renderPage(entry: Entry, settings: SiteSettings): string {
  return renderArticlePage(withPictureAddresses(entry, settings.baseUrl), toSiteInfo(settings, []))
}

/** Renders the front page: the site's description, its feeds, and the entries of the main feed. */
export function renderLanding(
  entries: readonly Entry[],
  settings: SiteSettings,
  slices: readonly Pick<FeedRecord, 'name' | 'label'>[],
): string {
  const { baseUrl } = settings
  const links = slices.map(({ name, label }) => ({
    label: sliceLabel(name, label),
    url: feedUrls(baseUrl, name).atom,
    ...(kindOf(name) === 'language' && { language: label }),
  }))
  const site = { ...toSiteInfo(settings, entries), slices: links, opmlUrl: `${baseUrl}/${OPML_FILE}` }
  const shown = entries.map((entry) => withPictureAddresses(entry, baseUrl))
  return renderLandingPage(site, shown)
}

import type { Entry } from '../domain/entry.ts'
import { renderArticlePage } from '../web/article-page.ts'
import { renderLandingPage } from '../web/landing-page.ts'
import type { SiteInfo } from '../web/site-info.ts'
import { mainLanguage, siteUrls } from './build-feed.ts'
import type { SiteSettings } from './site-settings.ts'

function toSiteInfo({ title, description, language, baseUrl }: SiteSettings, entries: readonly Entry[]): SiteInfo {
  const { home, feeds, article, icon } = siteUrls(baseUrl)
  const spoken = language ?? mainLanguage(entries)
  const urls = { homeUrl: home, feeds, articleUrl: article, iconUrl: icon }
  return { title, description, ...urls, ...(spoken && { language: spoken }) }
}

/** The page of an article. It follows from the entry and the settings alone. */
export function renderPage(entry: Entry, settings: SiteSettings): string {
  return renderArticlePage(entry, toSiteInfo(settings, []))
}

/** The front page: what is here, and the entries of the feed. */
export function renderLanding(entries: readonly Entry[], settings: SiteSettings): string {
  return renderLandingPage(toSiteInfo(settings, entries), entries)
}

import type { Entry } from '../domain/entry.ts'
import type { FeedDocument, FormatUrls } from '../domain/feed-document.ts'
import type { Instant } from '../domain/instant.ts'
import type { SiteSettings } from './site-settings.ts'

/** The addresses of a site, all absolute. */
export interface SiteUrls {
  readonly home: string
  readonly feeds: FormatUrls
  readonly article: (slug: string) => string
  readonly icon: string
}

/** Where the pages and feeds of a site are: absolute URLs. */
export function siteUrls(baseUrl: string): SiteUrls {
  return {
    home: `${baseUrl}/`,
    feeds: { rss: `${baseUrl}/rss.xml`, atom: `${baseUrl}/atom.xml`, json: `${baseUrl}/feed.json` },
    article: (slug) => `${baseUrl}/articles/${slug}`,
    icon: `${baseUrl}/favicon.svg`,
  }
}

/** The language that most entries are in; undefined if none is known. */
export function mainLanguage(entries: readonly Entry[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { language } of entries) if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** The main feed: the settings' metadata and the entries given, in their order. */
export function buildFeed(
  settings: SiteSettings,
  feedId: string,
  entries: readonly Entry[],
  updated: Instant,
): FeedDocument {
  const { author, authorEmail, authorUrl, rights } = settings
  const urls = siteUrls(settings.baseUrl)
  const language = settings.language ?? mainLanguage(entries)
  return {
    id: feedId,
    title: settings.title,
    description: settings.description,
    ...(language && { language }),
    homeUrl: urls.home,
    selfUrls: urls.feeds,
    hubUrls: [],
    author: { name: author, ...(authorEmail && { email: authorEmail }), ...(authorUrl && { uri: authorUrl }) },
    iconUrl: urls.icon,
    ...(rights && { rights }),
    updated,
    ttl: Math.max(1, Math.ceil(settings.maxAge / 60)),
    entryUrl: urls.article,
    entries,
  }
}

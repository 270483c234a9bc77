import { feedPath } from '../domain/feed-addresses.ts'
import { type FormatUrls, toFormatUrls } from '../domain/feed-formats.ts'
import { pagePath } from '../domain/published-names.ts'

/** The addresses of a site, all absolute. */
export interface SiteUrls {
  readonly home: string
  readonly feeds: FormatUrls
  readonly article: (slug: string) => string
  readonly icon: string
}

/** The absolute URLs of a site's pages and feeds. */
export function siteUrls(baseUrl: string): SiteUrls {
  return {
    home: `${baseUrl}/`,
    feeds: feedUrls(baseUrl, ''),
    article: (slug) => baseUrl + pagePath(slug),
    icon: `${baseUrl}/favicon.svg`,
  }
}

/** The absolute URLs of a feed, or of one of its archive documents. */
export function feedUrls(baseUrl: string, feed: string, archive?: number): FormatUrls {
  return toFormatUrls((format) => `${baseUrl}/${feedPath({ feed, format, ...(archive !== undefined && { archive }) })}`)
}

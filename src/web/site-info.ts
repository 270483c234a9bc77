import type { FormatUrls } from '../domain/feed-document.ts'

/** What every page says of the site it belongs to. All URLs are absolute. */
export interface SiteInfo {
  readonly title: string
  readonly description: string
  readonly homeUrl: string
  readonly feeds: FormatUrls
  /** BCP 47; the language of the site's own words. */
  readonly language?: string
  readonly articleUrl: (slug: string) => string
  readonly iconUrl: string
}

import type { FormatUrls } from '../domain/feed-document.ts'

/** A feed of part of the articles. */
export interface SliceLink {
  readonly label: string
  readonly url: string
  /** BCP 47, of a feed by language. */
  readonly language?: string
}

/** What every page says of the site it belongs to. All URLs are absolute. */
export interface SiteInfo {
  readonly title: string
  readonly description: string
  readonly homeUrl: string
  readonly feeds: FormatUrls
  /** Feeds by slice to be named on the front page. */
  readonly slices?: readonly SliceLink[]
  readonly opmlUrl?: string
  /** BCP 47; the language of the site's own words. */
  readonly language?: string
  readonly articleUrl: (slug: string) => string
  readonly iconUrl: string
}

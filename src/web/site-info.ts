import type { FormatUrls } from '../domain/feed-formats.ts'

/** A link to a slice. */
export interface SliceLink {
  readonly label: string
  readonly url: string
  /** BCP 47, for a feed by language. */
  readonly language?: string
}

/** What every page says about its site. All URLs are absolute. */
export interface SiteInfo {
  readonly title: string
  readonly description: string
  readonly homeUrl: string
  readonly feeds: FormatUrls
  /** Slices to link to from the front page. */
  readonly slices?: readonly SliceLink[]
  readonly opmlUrl?: string
  /** BCP 47: the language of the site's own words. */
  readonly language?: string
  readonly articleUrl: (slug: string) => string
  readonly iconUrl: string
}

import type { Entry } from './entry.ts'
import type { Instant } from './instant.ts'
import type { Author } from './person.ts'

/** The three formats that are published. */
export type FeedFormatName = 'rss' | 'atom' | 'json'

/** One absolute URL for each format. */
export type FormatUrls = Readonly<Record<FeedFormatName, string>>

/** A feed, the same for all formats: its metadata and its entries, newest publication first. */
export interface FeedDocument {
  /** Permanent IRI of the feed (RFC 4287, section 4.2.6). */
  readonly id: string
  readonly title: string
  readonly description: string
  /** BCP 47; the language most entries share. */
  readonly language?: string
  /** The page for people. */
  readonly homeUrl: string
  readonly selfUrls: FormatUrls
  /** RFC 5005, section 4: neighbours of an archived feed, absent where there are none. */
  readonly archive?: {
    readonly isArchive: boolean
    readonly current?: FormatUrls
    readonly previous?: FormatUrls
    readonly next?: FormatUrls
  }
  /** Feeds of the same site in other languages. */
  readonly inOtherLanguages?: readonly { readonly language: string; readonly urls: FormatUrls }[]
  /** For entries that name nobody (RFC 4287, section 4.1.1). */
  readonly author: Author
  readonly iconUrl?: string
  readonly rights?: string
  /** When this document last changed: recorded at publication, never computed while rendering. */
  readonly updated: Instant
  /** Minutes between polls that a poller may well wait (RSS `ttl`). */
  readonly ttl: number
  /** The page of an entry: absolute. */
  readonly entryUrl: (slug: string) => string
  readonly entries: readonly Entry[]
}

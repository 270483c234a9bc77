import type { Entry } from './entry.ts'
import type { FormatUrls } from './feed-formats.ts'
import type { Instant } from './instant.ts'
import type { Author } from './person.ts'

/** A feed, independent of format: its metadata and its entries, most recently published first. */
export interface FeedDocument {
  /** Permanent IRI of the feed (RFC 4287, section 4.2.6). */
  readonly id: string
  readonly title: string
  readonly description: string
  /** BCP 47: the language that most entries share. */
  readonly language?: string
  /** The HTML page of the feed. */
  readonly homeUrl: string
  readonly selfUrls: FormatUrls
  /** Links between archived feeds (RFC 5005, section 4); absent if there are none. */
  readonly archive?: {
    readonly isArchive: boolean
    readonly current?: FormatUrls
    readonly previous?: FormatUrls
    readonly next?: FormatUrls
  }
  /** WebSub hubs that tell subscribers of changes (WebSub, section 4); archives, which do not change, have none. */
  readonly hubUrls?: readonly string[]
  /** The site's feeds in other languages. */
  readonly inOtherLanguages?: readonly { readonly language: string; readonly urls: FormatUrls }[]
  /** Author of entries that name none (RFC 4287, section 4.1.1). */
  readonly author: Author
  readonly iconUrl?: string
  readonly rights?: string
  /** When this document last changed: recorded at publication, never computed while rendering. */
  readonly updated: Instant
  /** Minutes a client may wait between polls (RSS `ttl`). */
  readonly ttl: number
  /** The absolute URL of an entry's page. */
  readonly entryUrl: (slug: string) => string
  readonly entries: readonly Entry[]
}

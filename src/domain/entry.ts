import type { SafeHtml } from './html.ts'
import type { Instant } from './instant.ts'
import type { Author, Enclosure, Image, Source } from './person.ts'

/** The same article in another language, which is an entry of its own. */
export interface Translation {
  readonly id: string
  readonly slug: string
  /** BCP 47. */
  readonly language: string
  readonly title: string
}

/** A published article. Total: every entry has an id, a title, a summary, content and both dates. */
export interface Entry {
  /**
   * Minted once, the same in every format (see `atomIdOf`): a `urn:uuid:`, or the id that the article had in a feed it
   * was imported from.
   */
  readonly id: string
  /** Last segment of the article's URL: unique, and never changed. */
  readonly slug: string
  readonly title: string
  /** Plain text of one or two sentences. */
  readonly summary: string
  readonly content: SafeHtml
  /** BCP 47; absent if it could not be determined. */
  readonly language?: string
  readonly authors: readonly Author[]
  readonly source?: Source
  readonly categories: readonly string[]
  readonly published: Instant
  /**
   * Where `published` comes from: a date in the text (RFC 3339 with its own offset, or `YYYY-MM-DD` without a time), or
   * the time the article was first seen.
   */
  readonly dated: { readonly by: 'text'; readonly written: string } | { readonly by: 'first-seen' }
  readonly updated: Instant
  /** The article's original URL, if known. */
  readonly link?: string
  readonly image?: Image
  readonly enclosures: readonly Enclosure[]
  /** Orders the versions of an article that an agency delivers under one id; not published. */
  readonly revision?: number
  /** In order of language; absent if there are none. */
  readonly translations?: readonly Translation[]
  /** Number of words in the body, for the reading time; in scripts without spaces, half the number of characters. */
  readonly wordCount: number
}

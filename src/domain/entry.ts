import type { SafeHtml } from './html.ts'
import type { Instant } from './instant.ts'
import type { Author, Enclosure, Image, Source } from './person.ts'

/** The same article in another language, an entry of its own. */
export interface Translation {
  readonly id: string
  readonly slug: string
  /** BCP 47. */
  readonly language: string
  readonly title: string
}

/** What is published. Total: every entry has an id, a title, a summary, content and both dates. */
export interface Entry {
  /** Minted once, the same in RSS guid, Atom id (`atomIdOf`) and JSON Feed id: a `urn:uuid:`, or the id a moved feed gave it. */
  readonly id: string
  /** Last segment of the article's URL; unique, never changed. */
  readonly slug: string
  readonly title: string
  /** Plain text, a sentence or two. */
  readonly summary: string
  readonly content: SafeHtml
  /** BCP 47; absent where it could not be told. */
  readonly language?: string
  readonly authors: readonly Author[]
  readonly source?: Source
  readonly categories: readonly string[]
  readonly published: Instant
  /** How `published` came about: a written date (RFC 3339, its own offset; `YYYY-MM-DD` where it has no time), or the time first seen. */
  readonly dated: { readonly by: 'text'; readonly written: string } | { readonly by: 'first-seen' }
  readonly updated: Instant
  /** Where the article first stood on the web, if that is known. */
  readonly link?: string
  readonly image?: Image
  readonly enclosures: readonly Enclosure[]
  /** Absent where there are none; the order of languages. */
  readonly translations?: readonly Translation[]
  /** Words of the body, for reading time; characters / 2 in scripts without spaces. */
  readonly wordCount: number
}

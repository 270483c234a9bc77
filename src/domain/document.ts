import type { Inline } from './block.ts'
import type { Found } from './evidence.ts'
import type { SafeHtml } from './html.ts'
import type { WrittenDate } from './instant.ts'
import type { Author, EmbeddedMedia, Enclosure, Image, Source } from './person.ts'

/** What a line is in the markup of its document; text files carry none. */
export type LineMarkup =
  | { readonly kind: 'heading'; readonly level: number }
  /** `depth` is 1 in an outermost list. */
  | { readonly kind: 'item'; readonly ordered: boolean; readonly depth: number }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'code'; readonly language?: string }
  /** A cell that spans several is followed by empty ones, in the rows below it too. */
  | { readonly kind: 'row'; readonly header: boolean; readonly cells: readonly Inline[] }
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'embed'; readonly embed: EmbeddedMedia }
  | { readonly kind: 'note'; readonly number: number; readonly id: string; readonly references: readonly string[] }
  | { readonly kind: 'caption' }
  | { readonly kind: 'paragraph' }

/** One line of a decoded document. Blank lines are kept: they separate paragraphs. */
export interface SourceLine {
  /** 1-based, in the decoded text of the file. */
  readonly number: number
  /** Plain text in NFC, without line terminator, soft hyphens and zero-width leftovers. */
  readonly text: string
  readonly markup?: LineMarkup
  /** Whether a page of the exported text begins with it: a form feed stands before it. */
  readonly startsPage?: true
  /** The same text with its inline markup (links, emphasis), where the format has any. */
  readonly html?: SafeHtml
}

/** What a format states outright (front matter, sidecar, JSON-LD, a feed's item): it overrides what is read from lines. */
export interface Declared {
  readonly id?: Found<string>
  readonly title?: Found<string>
  readonly summary?: Found<string>
  readonly authors?: readonly Found<Author>[]
  readonly source?: Found<Source>
  readonly published?: Found<WrittenDate>
  readonly modified?: Found<WrittenDate>
  readonly language?: Found<string>
  readonly categories?: readonly Found<string>[]
  readonly link?: Found<string>
  readonly image?: Found<Image>
  readonly enclosures?: readonly Enclosure[]
  /** The same for all texts of one article in several languages. */
  readonly translationKey?: Found<string>
  /** Path of the seed that this one translates. */
  readonly translationOf?: Found<string>
  /** The whole body, ready to publish; then no line is classified. */
  readonly content?: Found<SafeHtml>
}

/** The format a document was read as. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'feed'

/** One article's worth of a seed file, decoded and cut into lines, not yet interpreted. */
export interface Document {
  /** Path below the seeds folder: NFC, `/` between names. */
  readonly path: string
  /** Names the item where one file holds several (a feed); absent otherwise. */
  readonly fragment?: string
  readonly format: DocumentFormat
  /** WHATWG Encoding label of the bytes, e.g. `utf-8`, `windows-1258`. */
  readonly encoding: string
  readonly lines: readonly SourceLine[]
  readonly declared: Declared
  /** What reading it brought up that a person should know: damaged characters, a date that is none. */
  readonly remarks?: readonly string[]
}

/** A seed that is no article: which, why, and what a person can do about it. */
export interface Rejection {
  readonly path: string
  readonly reason: string
  /** Its writer keeps it back (a draft): what is published of it goes at once. Otherwise the last good text stays. */
  readonly isWithheld?: true
}

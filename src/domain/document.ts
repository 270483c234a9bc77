import type { Cell, NumberStyle } from './block.ts'
import type { Found } from './evidence.ts'
import type { SafeHtml } from './html.ts'
import type { WrittenDate } from './instant.ts'
import type { Author, EmbeddedMedia, Enclosure, Image, Source } from './person.ts'

/** What the document's markup says of a line; lines of plain text have none. */
export type LineMarkup =
  | { readonly kind: 'heading'; readonly level: number }
  /** `depth` is 1 in the outermost list. */
  | {
      readonly kind: 'item'
      readonly ordered: boolean
      readonly depth: number
      /** The item's number in an ordered list. */
      readonly number?: number
      readonly style?: NumberStyle
    }
  /** The parts of a description list (HTML's `dt` and `dd`). */
  | { readonly kind: 'term' }
  | { readonly kind: 'description' }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'code'; readonly language?: string }
  /** The caption of a table, directly above its first row. */
  | { readonly kind: 'table-caption' }
  /** A cell that spans columns or rows is followed by empty cells in the places it covers. */
  | { readonly kind: 'row'; readonly header: boolean; readonly cells: readonly Cell[] }
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'embed'; readonly embed: EmbeddedMedia }
  | { readonly kind: 'note'; readonly number: number; readonly id: string; readonly references: readonly string[] }
  | { readonly kind: 'caption' }
  | { readonly kind: 'paragraph' }

/** A line of a decoded document. Blank lines are kept, since they separate paragraphs. */
export interface SourceLine {
  /** 1-based line number in the decoded file. */
  readonly number: number
  /** Plain text in NFC, without line terminator, soft hyphens or stray zero-width characters. */
  readonly text: string
  readonly markup?: LineMarkup
  /** Set on a line separated from the previous one only by a line break within a paragraph. */
  readonly afterBreak?: true
  /** Set on the first line of a page of the exported text (after a form feed). */
  readonly startsPage?: true
  /** Set on a line that the markup of a mail sets apart from its text: of the mail that it answers, or its signature. */
  readonly apart?: 'quotation' | 'signature'
  /** The same text with inline markup (links, emphasis), for formats that have it. */
  readonly html?: SafeHtml
}

/**
 * What a format states outright (front matter, sidecar, JSON-LD, a feed item). It overrides what is read from the
 * lines.
 */
export interface Declared {
  readonly id?: Found<string>
  readonly title?: Found<string>
  readonly summary?: Found<string>
  readonly authors?: readonly Found<Author>[]
  readonly source?: Found<Source>
  readonly published?: Found<WrittenDate>
  readonly modified?: Found<WrittenDate>
  /** Instead of the dates, where they are in words or an order of numbers that the language of the text tells. */
  readonly publishedWords?: Found<string>
  readonly modifiedWords?: Found<string>
  /** Orders the versions that agencies deliver of one article, in files of their own, under one id. */
  readonly revision?: Found<number>
  /** From when on it is withheld. */
  readonly expires?: Found<WrittenDate>
  readonly language?: Found<string>
  readonly categories?: readonly Found<string>[]
  readonly link?: Found<string>
  readonly image?: Found<Image>
  readonly enclosures?: readonly Enclosure[]
  /** Shared by all the texts of one article in different languages. */
  readonly translationKey?: Found<string>
  /** Path of the seed that this one is a translation of. */
  readonly translationOf?: Found<string>
  /** The whole body, ready to publish. If set, lines are not classified. */
  readonly content?: Found<SafeHtml>
}

/** The format a document was read as. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'feed' | 'office' | 'mail'

/** One article's worth of a seed file, decoded and split into lines but not yet interpreted. */
export interface Document {
  /** Path relative to the seeds folder: NFC, separated by `/`. */
  readonly path: string
  /** Identifies the item if the file holds several, as a feed does; otherwise absent. */
  readonly fragment?: string
  readonly format: DocumentFormat
  /** WHATWG Encoding label of the bytes, such as `utf-8` or `windows-1258`. */
  readonly encoding: string
  readonly lines: readonly SourceLine[]
  /** Whether the lines are nothing but what somebody wrote for publication: then all are text, and none is of a page. */
  readonly isAuthored?: true
  /** How many of the first lines a page shows around its title: they may give date and authors, but are no text. */
  readonly head?: number
  readonly declared: Declared
  /** Path of its page on the site that it comes from, where it states one: `2021/05/03/mayor`. */
  readonly pagePath?: string
  /** Warnings from reading it, such as damaged characters or an impossible date. */
  readonly remarks?: readonly string[]
}

/** A seed, or part of one, that yields no article: the reason, and what can be done about it. */
export interface Rejection {
  readonly path: string
  readonly reason: string
  /**
   * The author holds it back (a draft), so whatever was published of it is withdrawn at once. Otherwise the last good
   * text stays.
   */
  readonly isWithheld?: true
  /** The fragments of which this is said, if it is not the whole file. */
  readonly withheldParts?: readonly string[]
}

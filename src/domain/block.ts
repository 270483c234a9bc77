import type { SafeHtml } from './html.ts'
import type { EmbeddedMedia, Image } from './person.ts'

/** A run of text. `html` holds the same text with its links and emphasis, if the source had any. */
export interface Inline {
  readonly text: string
  readonly html?: SafeHtml
}

/** Where the words of a table's cell stand in it. */
export type Alignment = 'left' | 'center' | 'right'

/** A cell of a table. */
export interface Cell extends Inline {
  /** Absent if the source does not say. */
  readonly align?: Alignment
}

/** How the items of an ordered list are numbered, as in the `type` of HTML's `ol`. */
export type NumberStyle = '1' | 'a' | 'A' | 'i' | 'I'

/** An item of a list; `children` is a nested list. */
export interface ListItem {
  readonly content: Inline
  /** The item's number, if it does not follow from the previous one. */
  readonly value?: number
  readonly children?: ListBlock
}

/** An ordered or unordered list. */
export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  /** The number of the first item, if it is not 1. */
  readonly start?: number
  /** Whether the numbers decrease. */
  readonly reversed?: true
  readonly style?: NumberStyle
  readonly items: readonly ListItem[]
  readonly lang?: string
}

/** A footnote or endnote. `references` holds the ids of the anchors that refer to it, in the text or in other notes. */
export interface Note {
  readonly id: string
  readonly content: Inline
  readonly references: readonly string[]
}

/** A block of an article's body. `lang` is set only where it differs from the article's language. */
export type Block =
  /** What stands in larger letters between the title and the text; the first block of its body. */
  | { readonly kind: 'standfirst'; readonly content: Inline; readonly lang?: string }
  | { readonly kind: 'paragraph'; readonly content: Inline; readonly lang?: string }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 | 5 | 6; readonly content: Inline; readonly lang?: string }
  | ListBlock
  | {
      readonly kind: 'quotation'
      readonly paragraphs: readonly Inline[]
      readonly attribution?: string
      readonly lang?: string
    }
  | {
      readonly kind: 'figure'
      readonly image?: Image
      readonly caption?: Inline
      readonly credit?: string
      readonly lang?: string
    }
  | {
      readonly kind: 'embed'
      readonly embed: EmbeddedMedia
      readonly caption?: Inline
      readonly credit?: string
      readonly lang?: string
    }
  /** A description list: groups of terms and their descriptions. */
  | {
      readonly kind: 'descriptions'
      readonly groups: readonly { readonly terms: readonly Inline[]; readonly descriptions: readonly Inline[] }[]
      readonly lang?: string
    }
  | {
      readonly kind: 'table'
      readonly caption?: Inline
      readonly header?: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
      readonly lang?: string
    }
  | {
      readonly kind: 'interview'
      readonly turns: readonly { readonly question: Inline; readonly answers: readonly Inline[] }[]
      readonly lang?: string
    }
  /** Always the last block of a body, with the notes in order. */
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | { readonly kind: 'html'; readonly html: SafeHtml; readonly text: string }

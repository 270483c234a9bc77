import type { Block } from './block.ts'
import type { Found } from './evidence.ts'
import type { WrittenDate } from './instant.ts'
import type { Author, Enclosure, Image, Source } from './person.ts'

/** What a line of a document is. `boilerplate` and `repeated` lines are not published. */
export type Role =
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'date'
  | 'source'
  | 'section'
  | 'caption'
  | 'note'
  | 'heading'
  | 'body'
  | 'repeated'
  | 'boilerplate'
  | 'blank'

/** The role given to one line, and the rule that gave it. */
export interface LineRole {
  /** 1-based. */
  readonly line: number
  readonly role: Role
  readonly rule: string
}

/** A notice that an article is a translation. */
export interface TranslationNote {
  /** Language of the original, BCP 47. */
  readonly from?: string
  /** The translator, person or software, as written. */
  readonly by?: string
  /** The full text of the notice. */
  readonly text: string
}

/** What a document says about itself. A field that the text does not state is absent; nothing is invented. */
export interface Article {
  readonly id?: Found<string>
  readonly title?: Found<string>
  readonly standfirst?: Found<string>
  readonly authors: readonly Found<Author>[]
  readonly source?: Found<Source>
  readonly published?: Found<WrittenDate>
  readonly modified?: Found<WrittenDate>
  /** BCP 47. */
  readonly language?: Found<string>
  readonly categories: readonly Found<string>[]
  readonly link?: Found<string>
  readonly image?: Found<Image>
  readonly enclosures: readonly Enclosure[]
  readonly translation?: Found<TranslationNote>
  readonly body: readonly Block[]
  readonly roles: readonly LineRole[]
  /** Fields found but too doubtful to publish, each as a sentence for the report. */
  readonly doubts: readonly string[]
}

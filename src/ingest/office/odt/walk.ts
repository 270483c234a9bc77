import type { XmlElement } from '../../feeds/xml-element.ts'
import type { PageNotes } from '../../markup/page-notes.ts'
import type { Piece } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { OfficePictures } from '../pictures.ts'
import type { OdtListCounts } from './list-counts.ts'
import type { OdtStyles } from './styles.ts'

/** What is the same in the whole document. */
export interface OdtWalk {
  readonly styles: OdtStyles
  readonly notes: PageNotes
  readonly pictures: OfficePictures
  readonly counts: OdtListCounts
  /** Whether a paragraph has the style of a title; then the headings are below it. */
  readonly hasTitle: boolean
  /** Reads the blocks in an element: a text box, a note. */
  readBlocks(element: XmlElement): readonly OfficeBlock[]
}

/** A paragraph that is being read. */
export interface OpenOdtParagraph {
  readonly pieces: Piece[]
  /** The pictures in it, which precede its text. */
  readonly pictures: OfficeBlock[]
  /** The text boxes anchored in it, which follow it. */
  readonly boxes: OfficeBlock[]
  readonly inHeading: boolean
  /** Set by a field that hides the whole paragraph. */
  isHidden: boolean
}

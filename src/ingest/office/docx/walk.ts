import type { XmlElement } from '../../feeds/xml-element.ts'
import type { Piece } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { OfficePictures } from '../pictures.ts'
import type { DocxFields } from './fields.ts'
import type { DocxNumbering } from './numbering.ts'
import type { Relationships } from './package.ts'
import type { DocxStyles } from './styles.ts'

/** What is the same in the whole document. */
export interface DocxContext {
  readonly styles: DocxStyles
  readonly numbering: DocxNumbering
  readonly pictures: OfficePictures
  /** The HTML of a reference to the note of a kind with an id; empty if there is none. */
  referToNote(kind: 'footnote' | 'endnote', id: string): string
  /** Whether a paragraph has the style of a title; then the headings are below it. */
  readonly hasTitle: boolean
}

/** The state of a walk over a text: the body, a note or a text box. */
export interface DocxWalk {
  readonly context: DocxContext
  readonly related: Relationships
  readonly fields: DocxFields
  /** Pieces of a paragraph that goes on in the next one. */
  carried: Piece[]
}

/** A paragraph that is being read. */
export interface OpenParagraph {
  readonly pieces: Piece[]
  /** The pictures in it, which precede its text. */
  readonly pictures: OfficeBlock[]
  /** The text boxes anchored in it, which follow it. */
  readonly boxes: OfficeBlock[]
  readonly inHeading: boolean
  readonly isHidden: boolean
}

/** Reads the blocks of a text box. */
export type ReadBox = (walk: DocxWalk, content: XmlElement) => readonly OfficeBlock[]

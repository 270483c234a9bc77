import { type Format, PLAIN } from '../inline-html.ts'

/** What text is for, by the destination that it stands in (RTF 1.9.1, "Destinations"). */
export type Purpose =
  | 'text'
  | 'nothing'
  | 'fonts'
  | 'styles'
  | 'lists'
  /** Before an item of a list. */
  | 'marker'
  /** What a field does. */
  | 'instruction'
  | 'picture'
  | 'shape'
  /** A value of a shape or the name of a file. */
  | 'value'

/** What is said of a paragraph. */
export interface ParagraphState {
  readonly style: number
  readonly outline: number | undefined
  readonly list: number
  readonly listLevel: number
  /** How many tables it is in. */
  readonly tables: number
}

/** What holds in a group, and ends with it. */
export interface GroupState {
  readonly purpose: Purpose
  /** What the text in Unicode is for that replaces one which is left out. */
  readonly replaced: Purpose | undefined
  readonly format: Format
  readonly isHidden: boolean
  readonly isDeleted: boolean
  readonly font: number | undefined
  /** The font of scripts written from right to left. */
  readonly complexFont: number | undefined
  readonly isComplex: boolean
  /** How many characters behind one of Unicode stand for it in programs that do not know it. */
  readonly fallback: number
  readonly paragraph: ParagraphState
}

/** What `\pard` goes back to. */
export const PLAIN_PARAGRAPH: ParagraphState = { style: 0, outline: undefined, list: 0, listLevel: 0, tables: 0 }

/** What holds at the beginning. */
export const START: GroupState = {
  purpose: 'text',
  replaced: undefined,
  format: PLAIN,
  isHidden: false,
  isDeleted: false,
  font: undefined,
  complexFont: undefined,
  isComplex: false,
  fallback: 1,
  paragraph: PLAIN_PARAGRAPH,
}

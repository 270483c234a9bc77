/** What becomes of the text in a group. */
export type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  /** What stands before an item of a list. */
  | 'mark'
  /** What a field is made from, such as the address of a link. */
  | 'instruction'
  | 'picture'
  /** The name of a file that TextEdit shows. */
  | 'attachment'

/** A text that is collected until its group ends. */
export interface RtfSink {
  text: string
  /** Of an entry in the table of styles. */
  style?: number
  outline?: number
}

/** What holds at a place of the document, and is restored where its group ends. */
export interface RtfFrame {
  destination: Destination
  /** What is collected where the text is not shown as it is; groups within share it. */
  sink: RtfSink | undefined
  bold: boolean
  italic: boolean
  struck: boolean
  raised: 'sup' | 'sub' | undefined
  /** Hidden, or deleted in a revision. */
  hidden: boolean
  deleted: boolean
  font: number
  /** How many bytes stand in for a character of Unicode. */
  substitutes: number
  link: string | undefined
  style: number | undefined
  outline: number | undefined
  /** Level in a list, 0 for the outermost. */
  level: number
  inTable: boolean
}

/** What holds at the beginning. */
export const startFrame = (): RtfFrame => ({
  ...{
    destination: 'text',
    sink: undefined,
    bold: false,
    italic: false,
    struck: false,
    raised: undefined,
    hidden: false,
  },
  ...{ deleted: false, font: -1, substitutes: 1, link: undefined, style: undefined, outline: undefined },
  ...{ level: 0, inTable: false },
})

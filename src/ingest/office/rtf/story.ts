import type { NumberStyle } from '../../../domain/block.ts'
import { withoutMarks } from '../../markup/page-notes.ts'
import type { Format, Piece } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { ParagraphState } from './group-state.ts'
import { paragraphBlock, type RtfTables } from './paragraph.ts'
import type { RowDefinition } from './row-definition.ts'
import { createText } from './tables.ts'

/** A text by itself: that of the document, of a note or of a text box. */
export interface Story {
  addText(text: string, format: Format): void
  addHtml(html: string, format: Format): void
  /** A picture, which precedes the text of its paragraph. */
  addPicture(html: string): void
  /** The blocks of a text box, which follow the paragraph that it is anchored in. */
  addBox(blocks: readonly OfficeBlock[]): void
  /** Takes what is written before an item of a list. */
  mark(text: string): void
  endParagraph(state: ParagraphState): void
  endCell(state: ParagraphState, isNested: boolean): void
  endRow(row: RowDefinition, isNested: boolean): void
  finish(state: ParagraphState): readonly OfficeBlock[]
}

const LONGEST_MARK = 200

/** A paragraph that is being read. */
interface OpenParagraph {
  pieces: { text?: string; html?: string; format: Format }[]
  pictures: OfficeBlock[]
  boxes: OfficeBlock[]
  marker: string | undefined
}

const newParagraph = (): OpenParagraph => ({ pieces: [], pictures: [], boxes: [], marker: undefined })

const readable = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) =>
    piece.text === undefined ? piece : { ...piece, text: withoutMarks(piece.text.toWellFormed()) },
  )

/** Creates an empty text. */
export function createStory(tables: RtfTables): Story {
  const text = createText()
  let open = newParagraph()
  let numbering: NumberStyle | undefined
  const endAt = (state: ParagraphState, depth: number) => {
    const { pictures, boxes, marker } = open
    const blocks = paragraphBlock({ pieces: readable(open.pieces), marker, state, numbering }, tables)
    const [block] = blocks
    numbering = block?.kind === 'item' ? block.mark?.style : undefined
    text.add([...pictures, ...blocks, ...boxes], depth)
    open = newParagraph()
  }
  return {
    addText(added, format) {
      const last = open.pieces.at(-1)
      if (last?.text !== undefined && last.format === format) last.text += added
      else open.pieces.push({ text: added, format })
    },
    addHtml: (html, format) => void open.pieces.push({ html, format }),
    addPicture: (html) => void open.pictures.push({ kind: 'paragraph', html }),
    addBox(blocks) {
      for (const block of blocks) open.boxes.push(block)
    },
    mark(added) {
      open.marker = `${open.marker ?? ''}${added}`.slice(0, LONGEST_MARK)
    },
    endParagraph: (state) => endAt(state, state.tables),
    endCell(state, isNested) {
      const depth = isNested ? Math.max(2, state.tables) : 1
      endAt(state, depth)
      text.endCell(depth)
    },
    endRow: (row, isNested) => text.endRow(isNested ? Math.max(2, text.depth()) : 1, row),
    finish(state) {
      if (open.pieces.length + open.pictures.length + open.boxes.length > 0) endAt(state, state.tables)
      return text.finish()
    },
  }
}

import { cellContent } from '../block-html.ts'
import { inlineHtml, type Piece, PLAIN } from '../inline-html.ts'
import type { OfficeBlock, OfficeCell, OfficeRow } from '../office-block.ts'
import { LONGEST_HEADING, type StyleKind } from '../style-kinds.ts'
import { readListMark } from './list-mark.ts'

/** What a paragraph is, apart from its text. */
export interface ParagraphForm {
  readonly kind: StyleKind
  /** Level in the outline, 1 for the highest. */
  readonly outline: number | undefined
  readonly level: number
  readonly inTable: boolean
}

/** A text that is being read: the body, or a note. */
export interface RtfStory {
  readonly pieces: Piece[]
  /** What stands before the item that begins. */
  mark: string
  endParagraph(form: ParagraphForm): void
  endCell(form: ParagraphForm): void
  endRow(isHeader: boolean): void
  /** The blocks, after the last paragraph. */
  end(form: ParagraphForm): readonly OfficeBlock[]
}

function blockOf(pieces: readonly Piece[], mark: string, form: ParagraphForm): OfficeBlock | undefined {
  const { kind, outline } = form
  const own = inlineHtml(pieces)
  if (kind === 'code') return { kind, html: own }
  if (own.trim() === '' || kind === 'contents') return undefined
  const length = pieces.reduce((sum, { text }) => sum + (text?.trim().length ?? 0), 0)
  // A title is above all headings.
  const level = kind === 'title' ? 0 : typeof kind === 'object' ? kind.heading : outline
  if (level !== undefined && length <= LONGEST_HEADING) return { kind: 'heading', level, html: own }
  if (kind === 'quotation' || kind === 'caption') return { kind, html: own }
  if (mark.trim() === '') return { kind: 'paragraph', html: own }
  const item = readListMark(mark, form.level)
  if (item) return { kind: 'item', html: own, mark: item }
  return { kind: 'paragraph', html: inlineHtml([{ text: `${mark.trim()} `, format: PLAIN }, ...pieces]) }
}

/** Creates a story, which is empty. */
export function createStory(): RtfStory {
  const blocks: OfficeBlock[] = []
  let cell: OfficeBlock[] = []
  let cells: OfficeCell[] = []
  let rows: OfficeRow[] = []
  const endTable = () => {
    endRow(false)
    if (rows.length > 0) blocks.push({ kind: 'table', rows })
    rows = []
  }
  const takeParagraph = (form: ParagraphForm): OfficeBlock | undefined => {
    const block = blockOf(story.pieces.splice(0), story.mark, form)
    story.mark = ''
    return block
  }
  const endRow = (isHeader: boolean) => {
    if (cell.length > 0) cells.push({ html: cellContent(cell), across: 1, down: 1 })
    if (cells.length > 0) rows.push({ isHeader, cells })
    cell = []
    cells = []
  }
  const endParagraph = (form: ParagraphForm) => {
    if (!form.inTable) endTable()
    const block = takeParagraph(form)
    if (block) (form.inTable ? cell : blocks).push(block)
  }
  const story: RtfStory = {
    pieces: [],
    mark: '',
    endParagraph,
    endCell(form) {
      endParagraph({ ...form, inTable: true })
      cells.push({ html: cellContent(cell), across: 1, down: 1 })
      cell = []
    },
    endRow,
    end(form) {
      endParagraph(form)
      endTable()
      return blocks
    },
  }
  return story
}

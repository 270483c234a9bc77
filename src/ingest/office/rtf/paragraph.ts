import type { NumberStyle } from '../../../domain/block.ts'
import { inlineHtml, type Piece, PLAIN } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import { LONGEST_HEADING } from '../style-kinds.ts'
import type { ParagraphState } from './group-state.ts'
import { shownMark } from './list-marks.ts'
import type { RtfLists } from './lists.ts'
import type { RtfStyles } from './styles.ts'

/** What the tables at the beginning of a file say. */
export interface RtfTables {
  readonly styles: RtfStyles
  readonly lists: RtfLists
}

/** A paragraph that has ended. */
export interface EndedParagraph {
  readonly pieces: readonly Piece[]
  /** What is written before it for programs that know no lists. */
  readonly marker: string | undefined
  readonly state: ParagraphState
  /** How the items before it are numbered. */
  readonly numbering: NumberStyle | undefined
}

/** The level of paragraphs in the style of a title, until it is known whether there are any. */
export const TITLE_LEVEL = 0
/** Level in the outline from which on a paragraph is text. */
const TEXT_LEVEL = 9

function headingLevel({ style, outline }: ParagraphState, { styles }: RtfTables): number | undefined {
  const kind = styles.kindOf(style)
  if (kind === 'title') return TITLE_LEVEL
  const stated = outline ?? styles.outlineOf(style)
  const level = stated === undefined && typeof kind === 'object' ? kind.heading : (stated ?? TEXT_LEVEL) + 1
  return level > TEXT_LEVEL || level < 1 ? undefined : level
}

/** Headings are bold, and links underlined, by themselves. */
function withoutImplied(piece: Piece, inHeading: boolean): Piece {
  const { elements, link } = piece.format
  const isUnderlined = elements.has('u') && (inHeading || link !== undefined)
  if (!isUnderlined && !(inHeading && elements.has('strong'))) return piece
  const kept = [...elements].filter((name) => name !== 'u' && !(inHeading && name === 'strong'))
  return { ...piece, format: { ...piece.format, elements: new Set(kept) } }
}

/** The block of a paragraph; none if it is empty, or not of the article. */
export function paragraphBlock(ended: EndedParagraph, tables: RtfTables): readonly OfficeBlock[] {
  const { pieces, marker, state, numbering } = ended
  const length = pieces.reduce((sum, { text }) => sum + (text?.trim().length ?? 0), 0)
  const stated = headingLevel(state, tables)
  const level = length <= LONGEST_HEADING ? stated : undefined
  const shown = pieces.map((piece) => withoutImplied(piece, level !== undefined))
  const kind = tables.styles.kindOf(state.style)
  const html = inlineHtml(shown)
  if (kind === 'code') return [{ kind: 'code', html }]
  if (html.trim() === '' || kind === 'contents') return []
  const listStyle = state.list > 0 ? tables.lists.styleOf(state.list, state.listLevel) : undefined
  const mark = shownMark(marker, listStyle, state.listLevel, numbering)
  const words = mark && 'words' in mark ? inlineHtml([{ text: `${mark.words} `, format: PLAIN }, ...shown]) : html
  if (level !== undefined) return [{ kind: 'heading', level, html: words }]
  if (kind === 'quotation' || kind === 'caption') return [{ kind, html: words }]
  return [mark && 'mark' in mark ? { kind: 'item', html, mark: mark.mark } : { kind: 'paragraph', html: words }]
}

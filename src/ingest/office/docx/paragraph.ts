import { attributeOf, childOf, type XmlElement } from '../../feeds/xml-element.ts'
import { inlineHtml, type Piece, PLAIN } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import { LONGEST_HEADING } from '../style-kinds.ts'
import { readInline } from './inline.ts'
import type { Numbered } from './numbering.ts'
import { numberOf, switchOf, valueIn } from './properties.ts'
import { type DocxStyles, numberingIn, type ParagraphStyle } from './styles.ts'
import type { DocxWalk, OpenParagraph, ReadBox } from './walk.ts'

/** Level in the outline from which on a paragraph is text. */
const TEXT_LEVEL = 9

/** The level of a heading, 1 for the highest; undefined if the paragraph is none. */
function headingLevel(
  style: ParagraphStyle,
  properties: XmlElement | undefined,
  hasTitle: boolean,
): number | undefined {
  const { kind } = style
  if (kind === 'title') return 1
  const outline = numberOf(properties, 'outlineLvl') ?? style.outline
  const level = outline === undefined && typeof kind === 'object' ? kind.heading : (outline ?? TEXT_LEVEL) + 1
  return level > TEXT_LEVEL ? undefined : level + (hasTitle ? 1 : 0)
}

/** What stands before a paragraph in a list, where it is counted; undefined if it is in none. */
function numberedAs(
  style: ParagraphStyle,
  properties: XmlElement | undefined,
  { context }: DocxWalk,
): Numbered | undefined {
  const own = numberingIn(properties)
  const list = own?.list ?? style.numbering?.list
  if (list === undefined || list === '0') return undefined
  return context.numbering.next(list, own?.level ?? style.numbering?.level ?? 0)
}

/** Word does not count a paragraph whose end is hidden. */
function isCounted(style: ParagraphStyle, properties: XmlElement | undefined): boolean {
  return !(switchOf(properties && childOf(properties, 'rPr'), 'vanish') ?? style.isHidden)
}

/** Whether the end of a paragraph was deleted, or it is a large initial: then the next one continues it. */
function continues(properties: XmlElement | undefined): boolean {
  const ofMark = properties && childOf(properties, 'rPr')
  const frame = properties && childOf(properties, 'framePr')
  const isInitial = ['drop', 'margin'].includes(attributeOf(frame, 'dropCap') ?? 'none')
  return isInitial || (ofMark !== undefined && childOf(ofMark, 'del', 'moveFrom') !== undefined)
}

function openParagraph(pieces: Piece[], style: ParagraphStyle, inHeading: boolean): OpenParagraph {
  return { pieces, pictures: [], boxes: [], inHeading, isHidden: style.isHidden }
}

function blockOf(
  paragraph: OpenParagraph,
  level: number | undefined,
  style: ParagraphStyle,
  properties: XmlElement | undefined,
  walk: DocxWalk,
): readonly OfficeBlock[] {
  const { pieces } = paragraph
  const numbered = isCounted(style, properties) ? numberedAs(style, properties, walk) : undefined
  const own = inlineHtml(pieces)
  if (style.kind === 'code') return [{ kind: 'code', html: own }]
  if (own.trim() === '' || style.kind === 'contents') return []
  const words = numbered?.words
  const html = words === undefined ? own : inlineHtml([{ text: `${words} `, format: PLAIN }, ...pieces])
  const length = pieces.reduce((sum, { text }) => sum + (text?.trim().length ?? 0), 0)
  if (level !== undefined && length <= LONGEST_HEADING) return [{ kind: 'heading', level, html }]
  if (style.kind === 'quotation' || style.kind === 'caption') return [{ kind: style.kind, html }]
  const isItem = numbered !== undefined && words === undefined
  return [isItem ? { kind: 'item', html, mark: numbered.mark } : { kind: 'paragraph', html }]
}

/** Reads a paragraph: its block, and those of the pictures and text boxes in it. */
export function readParagraph(element: XmlElement, walk: DocxWalk, readBox: ReadBox): readonly OfficeBlock[] {
  const properties = childOf(element, 'pPr')
  const style = walk.context.styles.paragraph(valueIn(properties, 'pStyle'))
  const level = headingLevel(style, properties, walk.context.hasTitle)
  const paragraph = openParagraph(walk.carried, style, level !== undefined)
  walk.carried = []
  readInline({ walk, paragraph, readBox }, element)
  walk.fields.endParagraph()
  if (continues(properties)) {
    walk.carried = paragraph.pieces
    return [...paragraph.pictures, ...paragraph.boxes]
  }
  return [...paragraph.pictures, ...blockOf(paragraph, level, style, properties, walk), ...paragraph.boxes]
}

/** Whether a paragraph has the style of a title. */
export function isTitle(element: XmlElement, styles: DocxStyles): boolean {
  return styles.paragraph(valueIn(childOf(element, 'pPr'), 'pStyle')).kind === 'title'
}

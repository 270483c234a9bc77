import { attributeOf, type XmlElement } from '../../feeds/xml-element.ts'
import { inlineHtml } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import { LONGEST_HEADING } from '../style-kinds.ts'
import { readOdtInline } from './inline.ts'
import type { OdtParagraphStyle } from './styles.ts'
import { formatWithin } from './text-format.ts'
import type { OdtWalk, OpenOdtParagraph } from './walk.ts'

const DEEPEST = 9

/** The level of a heading, 1 for the highest; undefined if the paragraph is none. */
function headingLevel(
  element: XmlElement,
  { kind, outline }: OdtParagraphStyle,
  hasTitle: boolean,
): number | undefined {
  if (kind === 'title') return 1
  const stated = element.name === 'h' ? Number(attributeOf(element, 'outline-level') ?? 1) : outline
  const level = stated === undefined && typeof kind === 'object' ? kind.heading : (stated ?? 0)
  return level >= 1 && level <= DEEPEST ? level + (hasTitle ? 1 : 0) : undefined
}

/** Reads a paragraph or heading: its block, and those of the pictures and text boxes in it. */
export function readOdtParagraph(element: XmlElement, walk: OdtWalk): readonly OfficeBlock[] {
  const name = attributeOf(element, 'style-name')
  const style = walk.styles.paragraph(name)
  const level = headingLevel(element, style, walk.hasTitle)
  const paragraph: OpenOdtParagraph = {
    pieces: [],
    pictures: [],
    boxes: [],
    inHeading: level !== undefined,
    isHidden: false,
  }
  const plain = { elements: new Set<never>(), isHidden: style.isHidden, font: undefined }
  readOdtInline({ walk, paragraph }, element, formatWithin(plain, walk.styles.wholeParagraph(name), paragraph))
  if (paragraph.isHidden || style.kind === 'contents') return []
  return [...paragraph.pictures, ...blockOf(paragraph, level, style), ...paragraph.boxes]
}

function blockOf(
  { pieces }: OpenOdtParagraph,
  level: number | undefined,
  { kind }: OdtParagraphStyle,
): readonly OfficeBlock[] {
  const html = inlineHtml(pieces)
  if (html.trim() === '') return []
  const length = pieces.reduce((sum, { text }) => sum + (text?.trim().length ?? 0), 0)
  if (level !== undefined && length <= LONGEST_HEADING) return [{ kind: 'heading', level, html }]
  const isPlain = kind === 'quotation' || kind === 'caption' || kind === 'code'
  return [{ kind: isPlain ? kind : 'paragraph', html }]
}

import { attributeOf, childOf, textIn, type XmlElement } from '../../feeds/xml-element.ts'
import { withoutMarks } from '../../markup/page-notes.ts'
import { blocksHtml } from '../block-html.ts'
import { BREAK, type Piece, rubyHtml } from '../inline-html.ts'
import { shownIn } from '../symbols.ts'
import { framePictures, frameTexts, isDrawing } from './frame.ts'
import { formatWithin, type OdtFormat } from './text-format.ts'
import type { OdtWalk, OpenOdtParagraph } from './walk.ts'

/** What reads the content of a paragraph. */
export interface OdtInline {
  readonly walk: OdtWalk
  readonly paragraph: OpenOdtParagraph
}

type Read = (inline: OdtInline, element: XmlElement, format: OdtFormat) => void

const MOST_SPACES = 100

function push({ paragraph }: OdtInline, format: OdtFormat, piece: Omit<Piece, 'format'>): void {
  if (!format.isHidden) paragraph.pieces.push({ ...piece, format })
}

const pushNote: Read = (inline, element, format) => {
  const body = childOf(element, 'note-body')
  const html = body === undefined || format.isHidden ? '' : blocksHtml(inline.walk.readBlocks(body))
  if (html !== '') push(inline, { ...format, elements: new Set() }, { html: inline.walk.notes.refer(html) })
}

const pushRuby: Read = (inline, element, format) => {
  const textOf = (name: string) => textIn(childOf(element, name) ?? { name, attributes: {}, children: [] })
  push(inline, format, { html: rubyHtml(textOf('ruby-base'), textOf('ruby-text')) })
}

const hideParagraph: Read = ({ paragraph }, element) => {
  if (attributeOf(element, 'is-hidden') === 'true') paragraph.isHidden = true
}

const unlessHidden: Read = (inline, element, format) => {
  const isHidden = attributeOf(element, 'is-hidden') === 'true' || attributeOf(element, 'display') === 'none'
  if (!isHidden) readOdtInline(inline, element, format)
}

const nothing: Read = () => undefined

/** What elements in a paragraph give; all others, such as fields, give what is in them. */
const PARTS: ReadonlyMap<string, Read> = new Map(
  Object.entries<Read>({
    s: (inline, element, format) => {
      const count = Math.min(Number(attributeOf(element, 'c') ?? 1) || 1, MOST_SPACES)
      push(inline, format, { text: ' '.repeat(count) })
    },
    tab: (inline, _, format) => push(inline, format, { text: '\t' }),
    'line-break': (inline, _, format) => push(inline, format, { html: BREAK }),
    span: (inline, element, format) => {
      const { walk, paragraph } = inline
      const style = walk.styles.text(attributeOf(element, 'style-name'))
      readOdtInline(inline, element, formatWithin(format, style, paragraph))
    },
    a: (inline, element, format) => readOdtInline(inline, element, { ...format, link: attributeOf(element, 'href') }),
    note: pushNote,
    ruby: pushRuby,
    'hidden-paragraph': hideParagraph,
    // Comments, page numbers, what is to be filled in, and marks for indexes.
    annotation: nothing,
    'page-number': nothing,
    'page-continuation': nothing,
    'page-count': nothing,
    placeholder: nothing,
    'hidden-text': unlessHidden,
    'variable-set': unlessHidden,
    'variable-get': unlessHidden,
    expression: unlessHidden,
    script: nothing,
    'tracked-changes': nothing,
  }),
)

function readDrawing(inline: OdtInline, element: XmlElement, format: OdtFormat): void {
  if (format.isHidden) return
  const html = framePictures(element, inline.walk)
  if (html !== '') inline.paragraph.pictures.push({ kind: 'paragraph', html })
  inline.paragraph.boxes.push(...frameTexts(element, inline.walk))
}

/** Reads what is in a paragraph, or in an element around parts of it. */
export function readOdtInline(inline: OdtInline, element: XmlElement, format: OdtFormat): void {
  for (const child of element.children) {
    if (typeof child === 'string')
      push(inline, format, { text: withoutMarks(shownIn(format.font, child.replace(/[ \t\r\n]+/g, ' '))) })
    else if (isDrawing(child)) readDrawing(inline, child, format)
    else (PARTS.get(child.name) ?? readOdtInline)(inline, child, format)
  }
}

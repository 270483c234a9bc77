import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from '../../feeds/xml-element.ts'
import { withoutMarks } from '../../markup/page-notes.ts'
import { BREAK, type Piece, rubyHtml } from '../inline-html.ts'
import { shownIn, symbolOf } from '../symbols.ts'
import { boxesIn, chosenOf, picturesHtml } from './drawing.ts'
import { formulaText } from './formula.ts'
import { switchOf } from './properties.ts'
import { type RunFormat, runFormat } from './run-format.ts'
import type { DocxWalk, OpenParagraph, ReadBox } from './walk.ts'

/** What reads the content of a paragraph. */
interface InlineWalk {
  readonly walk: DocxWalk
  readonly paragraph: OpenParagraph
  readonly readBox: ReadBox
}

/** Part of a run, and its format. */
type Read = (inline: InlineWalk, element: XmlElement, format: RunFormat) => void

function push({ walk, paragraph }: InlineWalk, format: RunFormat, piece: Omit<Piece, 'format'>): void {
  if (!format.isHidden && walk.fields.isShown()) paragraph.pieces.push({ ...piece, format })
}

const pushText =
  (text: string): Read =>
  (inline, _, format) =>
    push(inline, format, { text })

const pushNote =
  (kind: 'footnote' | 'endnote'): Read =>
  (inline, element, format) => {
    if (format.isHidden || !inline.walk.fields.isShown()) return
    const html = inline.walk.context.referToNote(kind, attributeOf(element, 'id') ?? '')
    if (html !== '') push(inline, { ...format, elements: new Set() }, { html })
  }

const pushDrawing: Read = (inline, element, format) => {
  if (format.isHidden || !inline.walk.fields.isShown()) return
  const html = picturesHtml(element, inline.walk)
  if (html !== '') inline.paragraph.pictures.push({ kind: 'paragraph', html })
  for (const box of boxesIn(element)) inline.paragraph.boxes.push(...inline.readBox(inline.walk, box))
}

const pushSymbol: Read = (inline, element, format) => {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16)
  push(inline, format, { text: symbolOf(attributeOf(element, 'font') ?? '', code) ?? '' })
}

const pushRuby: Read = (inline, element, format) => {
  const textOf = (name: string) => childrenOf(element, name).map(textIn).join('')
  push(inline, format, { html: rubyHtml(textOf('rubyBase'), textOf('rt')) })
}

const FIELD_STEPS: ReadonlyMap<string, (walk: DocxWalk) => void> = new Map([
  ['begin', ({ fields }: DocxWalk) => fields.begin()],
  ['separate', ({ fields }) => fields.separate()],
  ['end', ({ fields }) => fields.end()],
])

const isBreakOfPage = (element: XmlElement): boolean => ['page', 'column'].includes(attributeOf(element, 'type') ?? '')

/** What each part of a run gives; others, such as comments and page numbers, give nothing. */
const PARTS: ReadonlyMap<string, Read> = new Map(
  Object.entries<Read>({
    t: (inline, element, format) => push(inline, format, { text: withoutMarks(shownIn(format.font, textIn(element))) }),
    tab: pushText('\t'),
    ptab: pushText('\t'),
    br: (inline, element, format) => push(inline, format, { html: isBreakOfPage(element) ? BREAK + BREAK : BREAK }),
    cr: (inline, _, format) => push(inline, format, { html: BREAK }),
    noBreakHyphen: pushText('\u{2011}'),
    softHyphen: pushText('\u{ad}'),
    sym: pushSymbol,
    ruby: pushRuby,
    footnoteReference: pushNote('footnote'),
    endnoteReference: pushNote('endnote'),
    drawing: pushDrawing,
    pict: pushDrawing,
    object: pushDrawing,
    fldChar: ({ walk }, element) => FIELD_STEPS.get(attributeOf(element, 'fldCharType') ?? '')?.(walk),
    instrText: ({ walk }, element) => walk.fields.instruct(textIn(element)),
    AlternateContent: (inline, element, format) => {
      for (const version of chosenOf(element)) readParts(inline, version, format)
    },
  }),
)

function readParts(inline: InlineWalk, run: XmlElement, format: RunFormat): void {
  let isMark = false
  for (const part of run.children) {
    if (typeof part === 'string') continue
    // A mark that the author chose for a note, such as an asterisk, stands for its number.
    if (!(isMark && part.name === 't')) PARTS.get(part.name)?.(inline, part, format)
    isMark ||= /^(?:foot|end)noteReference$/.test(part.name) && attributeOf(part, 'customMarkFollows') !== undefined
  }
}

function readRun(inline: InlineWalk, run: XmlElement, link?: string): void {
  const { walk, paragraph } = inline
  const place = { ...paragraph, link: link ?? walk.fields.link() }
  readParts(inline, run, runFormat(run, walk.context.styles, place))
}

function linkOf(element: XmlElement, { related }: DocxWalk): string | undefined {
  const target = related.get(attributeOf(element, 'id') ?? '')
  if (!target?.isExternal) return undefined
  const anchor = attributeOf(element, 'anchor')
  return anchor && !target.target.includes('#') ? `${target.target}#${anchor}` : target.target
}

const contentOf = (control: XmlElement): readonly XmlElement[] => childrenOf(control, 'sdtContent')

/** Whether a control for content is not filled in, so that it shows what to write there. */
export function isUnfilled(control: XmlElement): boolean {
  const properties = childOf(control, 'sdtPr')
  return switchOf(properties, 'showingPlcHdr') ?? false
}

/** Elements around runs that say nothing of the text in them; what was deleted or moved away is not among them. */
const AROUND_RUNS: ReadonlySet<string> = new Set(['ins', 'moveTo', 'smartTag', 'customXml', 'bdo', 'dir'])

/** Reads what is in a paragraph, or in an element around parts of it. */
export function readInline(inline: InlineWalk, element: XmlElement, link?: string): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === 'r') readRun(inline, child, link)
    else if (child.name === 'hyperlink') readInline(inline, child, linkOf(child, inline.walk) ?? link)
    else if (child.name === 'fldSimple') readSimpleField(inline, child, link)
    else if (child.name === 'sdt' && !isUnfilled(child))
      for (const own of contentOf(child)) readInline(inline, own, link)
    else if (child.name === 'oMath' || child.name === 'oMathPara') readFormula(inline, child)
    else if (child.name === 'AlternateContent') for (const own of chosenOf(child)) readInline(inline, own, link)
    else if (AROUND_RUNS.has(child.name)) readInline(inline, child, link)
  }
}

function readSimpleField(inline: InlineWalk, field: XmlElement, link: string | undefined): void {
  inline.walk.fields.begin(attributeOf(field, 'instr') ?? '')
  readInline(inline, field, link)
  inline.walk.fields.end()
}

function readFormula(inline: InlineWalk, formula: XmlElement): void {
  const format = { elements: new Set<never>(), isHidden: inline.paragraph.isHidden, font: undefined }
  push(inline, format, { text: formulaText(formula) })
}

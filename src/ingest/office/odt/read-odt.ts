import { attributeOf, childOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { PageNotes } from '../../markup/page-notes.ts'
import { blocksHtml } from '../block-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import { OfficeFault } from '../office-fault.ts'
import { parsePart } from '../parse-part.ts'
import type { OfficePictures } from '../pictures.ts'
import type { Zip } from '../zip.ts'
import { framePictures, frameTexts, isDrawing } from './frame.ts'
import { readOdtList } from './list.ts'
import { createListCounts } from './list-counts.ts'
import { readOdtParagraph } from './paragraph.ts'
import { type OdtStyles, readOdtStyles } from './styles.ts'
import { readOdtTable } from './table.ts'
import type { OdtWalk } from './walk.ts'

const LOST = 'has lost its text: open it in the program that wrote it, and save it again'

/** Elements around paragraphs that say nothing of the text in them. */
const AROUND: ReadonlySet<string> = new Set(['section', 'numbered-paragraph', 'bibliography', 'index-body'])

const isHidden = (section: XmlElement, { styles }: OdtWalk): boolean =>
  attributeOf(section, 'display') === 'none' ||
  attributeOf(section, 'is-hidden') === 'true' ||
  styles.isHiddenSection(attributeOf(section, 'style-name'))

function drawingBlocks(drawing: XmlElement, walk: OdtWalk): readonly OfficeBlock[] {
  const html = framePictures(drawing, walk)
  return [...(html === '' ? [] : [{ kind: 'paragraph', html } as const]), ...frameTexts(drawing, walk)]
}

function readChild(child: XmlElement, walk: OdtWalk): readonly OfficeBlock[] {
  if (child.name === 'p' || child.name === 'h') return readOdtParagraph(child, walk)
  if (child.name === 'list') return readOdtList(child, walk)
  if (child.name === 'table') return readOdtTable(child, walk)
  if (isDrawing(child)) return drawingBlocks(child, walk)
  return AROUND.has(child.name) && !isHidden(child, walk) ? walk.readBlocks(child) : []
}

function walkOf(styles: OdtStyles, notes: PageNotes, pictures: OfficePictures, hasTitle: boolean): OdtWalk {
  const walk: OdtWalk = {
    styles,
    notes,
    pictures,
    hasTitle,
    counts: createListCounts(),
    readBlocks: (element) =>
      element.children.flatMap((child) => (typeof child === 'string' ? [] : readChild(child, walk))),
  }
  return walk
}

function holdersIn(root: XmlElement | undefined): readonly XmlElement[] {
  const holders = ['automatic-styles', 'styles'].map((name) => root && childOf(root, name))
  return holders.filter((holder) => holder !== undefined)
}

/** The HTML of an OpenDocument text, whose notes and pictures are collected. Throws why it cannot be read. */
export function readOdt(zip: Zip, notes: PageNotes, pictures: OfficePictures): string {
  const bytes = zip.read('content.xml')
  if (bytes === undefined) throw new OfficeFault(LOST)
  const root = parsePart(bytes)
  const body = childOf(root, 'body')
  const text = body && childOf(body, 'text')
  if (text === undefined) {
    const isOther = body?.children.some((child) => typeof child !== 'string')
    throw new OfficeFault(isOther ? 'is a spreadsheet, slides or a drawing, not a text: save its text as .odt' : LOST)
  }
  const named = zip.read('styles.xml')
  const styles = readOdtStyles([...holdersIn(root), ...holdersIn(named && parsePart(named))])
  const isTitle = (child: XmlElement | string) =>
    typeof child !== 'string' && styles.paragraph(attributeOf(child, 'style-name')).kind === 'title'
  return blocksHtml(walkOf(styles, notes, pictures, text.children.some(isTitle)).readBlocks(text))
}

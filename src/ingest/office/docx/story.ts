import { childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { inlineHtml } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import { chosenOf } from './drawing.ts'
import { createFields } from './fields.ts'
import { isUnfilled } from './inline.ts'
import type { Relationships } from './package.ts'
import { readParagraph } from './paragraph.ts'
import { valueIn } from './properties.ts'
import { readTable } from './table.ts'
import type { DocxContext, DocxWalk } from './walk.ts'

const CONTENTS = /^table of (?:contents|figures)/i

/** Whether a control holds a table of contents, or nothing that somebody wrote. */
function isLeftOut(control: XmlElement): boolean {
  const properties = childOf(control, 'sdtPr')
  const part = properties && childOf(properties, 'docPartObj')
  return isUnfilled(control) || CONTENTS.test(valueIn(part, 'docPartGallery') ?? '')
}

/** Elements around paragraphs that say nothing of the text in them. */
const AROUND_PARAGRAPHS: ReadonlySet<string> = new Set(['sdtContent', 'customXml', 'ins', 'moveTo'])

function readChild(child: XmlElement, walk: DocxWalk): readonly OfficeBlock[] {
  if (child.name === 'p') return readParagraph(child, walk, readBox)
  if (child.name === 'tbl') return readTable(child, (cell) => readBlocks(cell, walk))
  if (child.name === 'sdt')
    return isLeftOut(child) ? [] : childrenOf(child, 'sdtContent').flatMap((own) => readBlocks(own, walk))
  if (child.name === 'AlternateContent') return chosenOf(child).flatMap((own) => readBlocks(own, walk))
  return AROUND_PARAGRAPHS.has(child.name) ? readBlocks(child, walk) : []
}

function readBlocks(element: XmlElement, walk: DocxWalk): readonly OfficeBlock[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : readChild(child, walk)))
}

function readBox({ context, related }: DocxWalk, content: XmlElement): readonly OfficeBlock[] {
  return readStory(content, context, related)
}

/** Reads a text by itself: the body, a note or a text box. */
export function readStory(element: XmlElement, context: DocxContext, related: Relationships): readonly OfficeBlock[] {
  const walk: DocxWalk = { context, related, fields: createFields(), carried: [] }
  const blocks = readBlocks(element, walk)
  const rest = inlineHtml(walk.carried)
  return rest.trim() === '' ? blocks : [...blocks, { kind: 'paragraph', html: rest }]
}

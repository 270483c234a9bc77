import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { PageNotes } from '../../markup/page-notes.ts'
import { blocksHtml } from '../block-html.ts'
import { OfficeFault } from '../office-fault.ts'
import type { OfficePictures } from '../pictures.ts'
import type { Zip } from '../zip.ts'
import { readNumbering } from './numbering.ts'
import { type DocxPackage, type DocxPart, openDocx } from './package.ts'
import { isTitle } from './paragraph.ts'
import { readStory } from './story.ts'
import { readStyles } from './styles.ts'
import type { DocxContext } from './walk.ts'

type NotePart = { readonly part: DocxPart; readonly byId: ReadonlyMap<string, XmlElement> } | undefined

function notesIn(file: DocxPackage, type: string, name: string): NotePart {
  const part = file.part(type)
  if (part === undefined) return undefined
  return { part, byId: new Map(childrenOf(part.root, name).map((note) => [attributeOf(note, 'id') ?? '', note])) }
}

/** Reads the notes of a document when they are referred to. One that refers to itself, as no program writes it, ends. */
function noteReader(file: DocxPackage, contextOf: () => DocxContext): DocxContext['noteContent'] {
  const parts = {
    footnote: notesIn(file, 'footnotes', 'footnote'),
    endnote: notesIn(file, 'endnotes', 'endnote'),
  }
  const open = new Set<XmlElement>()
  return (kind, id) => {
    const found = parts[kind]
    const note = found?.byId.get(id)
    if (found === undefined || note === undefined || open.has(note)) return ''
    open.add(note)
    const html = blocksHtml(readStory(note, contextOf(), found.part.related))
    open.delete(note)
    return html
  }
}

/** The HTML of a Word document, whose notes and pictures are collected. Throws why it cannot be read. */
export function readDocx(zip: Zip, notes: PageNotes, pictures: OfficePictures): string {
  const file = openDocx(zip)
  const body = childOf(file.main.root, 'body')
  if (body === undefined) throw new OfficeFault('has lost its text: open it in Word, and save it again')
  // Some programs put a whole web page into the document, and leave it to Word to convert it.
  if (childOf(body, 'altChunk') !== undefined)
    throw new OfficeFault('has its text in another format inside: open it in Word, and save it again')
  const styles = readStyles(file.part('styles')?.root)
  const numbering = readNumbering(file.part('numbering')?.root, styles)
  const hasTitle = childrenOf(body, 'p').some((paragraph) => isTitle(paragraph, styles))
  const noteContent = noteReader(file, () => context)
  const context: DocxContext = { styles, numbering, notes, pictures, hasTitle, noteContent }
  return blocksHtml(readStory(body, context, file.main.related))
}

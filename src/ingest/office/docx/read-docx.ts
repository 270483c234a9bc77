import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { furtherReference, type PageNotes } from '../../markup/page-notes.ts'
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

/**
 * Reads the notes of a document when they are referred to, each once: no program writes two references to one, or a
 * note that refers to itself or to others, of which a small file could make any number.
 */
function noteReader(file: DocxPackage, notes: PageNotes, contextOf: () => DocxContext): DocxContext['referToNote'] {
  const parts = {
    footnote: notesIn(file, 'footnotes', 'footnote'),
    endnote: notesIn(file, 'endnotes', 'endnote'),
  }
  const references = new Map<XmlElement, string>()
  return (kind, id) => {
    const found = parts[kind]
    const note = found?.byId.get(id)
    if (found === undefined || note === undefined) return ''
    const earlier = references.get(note)
    if (earlier !== undefined) return furtherReference(earlier)
    references.set(note, '')
    const html = blocksHtml(readStory(note, contextOf(), found.part.related))
    const reference = html === '' ? '' : notes.refer(html)
    references.set(note, reference)
    return reference
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
  const referToNote = noteReader(file, notes, () => context)
  const context: DocxContext = { styles, numbering, pictures, hasTitle, referToNote }
  return blocksHtml(readStory(body, context, file.main.related))
}

import { expect } from 'vitest'
import type { Document } from '../../../src/domain/document.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { brief } from '../readers/reading.ts'
import { writeZip } from './write-zip.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const wordPart = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${WORD}" xmlns:r="${TYPES}">${content}</w:${root}>`

/** What a document has beside its text. */
export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  /** Addresses of links, by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>
}

/** The parts of a Word document whose body is given. */
export function docxFiles(body: string, { links = {}, ...parts }: DocxParts = {}): Record<string, string> {
  const own = Object.entries(parts).map(([name, content]) => ({ name, content: content ?? '' }))
  const relationships = [
    ...own.map(({ name }) => `<Relationship Id="${name}" Type="${TYPES}/${name}" Target="${name}.xml"/>`),
    ...Object.entries(links).map(
      ([id, url]) => `<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${url}" TargetMode="External"/>`,
    ),
  ]
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(own.map(({ name, content }) => [`word/${name}.xml`, wordPart(name, content)])),
  }
}

/** A Word document. */
export const docx = (body: string, parts?: DocxParts): Buffer => writeZip(docxFiles(body, parts))

/** A paragraph of Word with one run of text. */
export function p(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, runProperties)}</w:p>`
}

/** A run of text of Word. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMESPACES = [
  ...['office', 'text', 'style', 'table'].map((name) => ` xmlns:${name}="${OPEN}:${name}:1.0"`),
  ` xmlns:draw="${OPEN}:drawing:1.0" xmlns:fo="${OPEN}:xsl-fo-compatible:1.0"`,
  ` xmlns:svg="${OPEN}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`,
].join('')

/** The parts of an OpenDocument text whose body and automatic styles are given. */
export function odtFiles(body: string, automatic = '', named = ''): Record<string, string> {
  const content = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content${NAMESPACES}>${content}</office:document-content>`,
    'styles.xml': `<office:document-styles${NAMESPACES}><office:styles>${named}</office:styles></office:document-styles>`,
  }
}

/** An OpenDocument text. */
export const odt = (body: string, automatic?: string, named?: string): Buffer =>
  writeZip(odtFiles(body, automatic, named))

/** The document in a file that holds exactly one. */
export function readOffice(name: string, bytes: Uint8Array): Document {
  const { documents, rejections } = readSeed(name, bytes)
  expect(rejections).toEqual([])
  expect(documents).toHaveLength(1)
  return documents[0] as Document
}

/** The lines with text of a file, without their numbers, as `kind text = html`; the mark of the document left out. */
export function linesOf(name: string, bytes: Uint8Array): readonly string[] {
  return readOffice(name, bytes)
    .lines.filter(({ text, markup }) => text !== '' || markup?.kind === 'row')
    .map((line) =>
      brief(line)
        .replace(/^\d+ /, '')
        .replaceAll(/-[\da-f]{8}-/g, '-'),
    )
}

/** Why a file is no document. */
export function refusal(name: string, bytes: Uint8Array): string {
  const { documents, rejections } = readSeed(name, bytes)
  expect(documents).toEqual([])
  return rejections.map(({ reason }) => reason).join('; ')
}

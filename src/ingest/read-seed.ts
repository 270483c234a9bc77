import { hash } from 'node:crypto'
import type { DocumentFormat } from '../domain/document.ts'
import { applySidecar, type SidecarBytes } from './declared/sidecar.ts'
import { declaredEncoding } from './decode/declared-encoding.ts'
import { decode } from './decode/decode.ts'
import { errorPageReason } from './error-pages/error-page.ts'
import { readFeed } from './readers/feed-reader.ts'
import { readHtml } from './readers/html-reader.ts'
import { readMarkdown } from './readers/markdown-reader.ts'
import { NESTED, type Reader, type Reading, rejected } from './readers/reader.ts'
import { readText } from './readers/text-reader.ts'
import { formatOf } from './scan/seed-name.ts'
import { heldFormat } from './text/held-format.ts'

/** How the reason begins where a reader failed on what it should have read: a fault of Gazette, not of the file. */
export const FAULT = 'cannot be read because of a fault in Gazette, please report it'

/** What a seed file gave, and the SHA-256 of its bytes and its sidecar's, in hex. */
export interface SeedReading extends Reading {
  readonly hash: string
}

const READERS: Readonly<Record<DocumentFormat, Reader>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  feed: readFeed,
}

function hashOf(bytes: Uint8Array, sidecar: SidecarBytes | undefined): string {
  return hash('sha256', sidecar === undefined ? bytes : Buffer.concat([bytes, sidecar.bytes]), 'hex')
}

/** An item of a feed may be a title and a link; a file of its own holds text. */
function hasText({ documents }: Reading): boolean {
  return documents.some(({ fragment, lines }) => fragment !== undefined || lines.some(({ text }) => text !== ''))
}

/** What a scraper saved where a site had no article for it is rejected. */
function withoutErrorPages({ documents, rejections }: Reading): Reading {
  const reasons = documents.map((document) => errorPageReason(document))
  if (reasons.every((reason) => reason === undefined)) return { documents, rejections }
  return {
    documents: documents.filter((_, at) => reasons[at] === undefined),
    rejections: [
      ...rejections,
      ...documents.flatMap(({ path }, at) => (reasons[at] ? [{ path, reason: reasons[at] }] : [])),
    ],
  }
}

/** What a file holds, for all its name: a feed saved with a browser is called a page. */
function heldIn(text: string, format: DocumentFormat): DocumentFormat {
  if (format === 'text') return heldFormat(text)
  return format === 'html' && heldFormat(text) === 'feed' ? 'feed' : format
}

function readFormat(path: string, bytes: Uint8Array, format: DocumentFormat): Reading {
  const decoded = decode(bytes, format === 'html' || format === 'feed' ? declaredEncoding(bytes) : undefined)
  if ('problem' in decoded) return rejected(path, decoded.problem)
  if (decoded.text.trim() === '') return rejected(path, 'is empty: it holds no text')
  const held = heldIn(decoded.text, format)
  if (held !== format) return readFormat(path, bytes, held)
  const reading = withoutErrorPages(READERS[format]({ path, ...decoded }))
  return reading.rejections.length > 0 || hasText(reading) ? reading : rejected(path, 'holds no text of an article')
}

/** Deep nesting overflows the stack of every parser; whatever else one of them throws must not stop the other files. */
function readGuarded(path: string, bytes: Uint8Array, format: DocumentFormat): Reading {
  try {
    return readFormat(path, bytes, format)
  } catch (error) {
    if (error instanceof RangeError) return rejected(path, NESTED)
    return rejected(path, `${FAULT}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Reads a seed file: its bytes to the documents it holds, and rejections for what of it is none. Pure and total: any bytes give
 * one or the other.
 */
export function readSeed(path: string, bytes: Uint8Array, sidecar?: SidecarBytes): SeedReading {
  const format = formatOf(path)
  const reading = format === undefined ? rejected(path, 'is of no kind that is read') : readGuarded(path, bytes, format)
  const complete =
    sidecar === undefined || reading.documents.length === 0 ? reading : applySidecar(path, reading, sidecar)
  return { ...complete, hash: hashOf(bytes, sidecar) }
}

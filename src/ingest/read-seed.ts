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
import { setAside } from './readers/set-aside.ts'
import { readText } from './readers/text-reader.ts'
import { formatOf } from './scan/seed-name.ts'
import { heldFormat } from './text/held-format.ts'

/** Beginning of the reason when a reader failed on valid input, which is a bug in Gazette. */
export const FAULT = 'cannot be read because of a fault in Gazette, please report it'

/** The contents of a seed file, and the SHA-256 of its bytes and those of its sidecar, in hex. */
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

/** An item of a feed may consist of a title and a link, but a file of its own must contain text. */
function hasText({ documents }: Reading): boolean {
  return documents.some(({ fragment, lines }) => fragment !== undefined || lines.some(({ text }) => text !== ''))
}

/** Rejects error pages that a scraper saved in place of an article. */
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

/** The actual format of a file: a feed saved by a browser may have the name of a page. */
function heldIn(text: string, format: DocumentFormat): DocumentFormat {
  if (format === 'text') return heldFormat(text)
  return format === 'html' && heldFormat(text) === 'feed' ? 'feed' : format
}

function readFormat(path: string, bytes: Uint8Array, format: DocumentFormat): Reading {
  const decoded = decode(bytes, format === 'html' || format === 'feed' ? declaredEncoding(bytes) : undefined)
  if ('problem' in decoded) return rejected(path, decoded.problem)
  if (decoded.text.trim() === '') return rejected(path, 'is empty')
  const held = heldIn(decoded.text, format)
  if (held !== format) return readFormat(path, bytes, held)
  const reading = withoutErrorPages(READERS[format]({ path, ...decoded }))
  return reading.rejections.length > 0 || hasText(reading) ? reading : rejected(path, 'contains no text of an article')
}

/** Deep nesting overflows the stack of every parser, and no other exception in a parser may stop the other files. */
function readGuarded(path: string, bytes: Uint8Array, format: DocumentFormat): Reading {
  try {
    return readFormat(path, bytes, format)
  } catch (error) {
    if (error instanceof RangeError) return rejected(path, NESTED)
    return rejected(path, `${FAULT}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Reads a seed file: its bytes, to the documents it contains and rejections for the rest. Pure and total: any bytes
 * give one or the other.
 */
export function readSeed(path: string, bytes: Uint8Array, sidecar?: SidecarBytes): SeedReading {
  const format = formatOf(path)
  const reading =
    format === undefined
      ? rejected(path, 'is not of a supported type')
      : (setAside(path) ?? readGuarded(path, bytes, format))
  const complete =
    sidecar === undefined || reading.documents.length === 0 ? reading : applySidecar(path, reading, sidecar)
  return { ...complete, hash: hashOf(bytes, sidecar) }
}

import { hash } from 'node:crypto'
import type { Document } from '../domain/document.ts'
import { applySidecar, readSidecar, type SidecarBytes } from './declared/sidecar.ts'
import { declaredEncoding } from './decode/declared-encoding.ts'
import { decode } from './decode/decode.ts'
import { errorPageReason } from './error-pages/error-page.ts'
import type { PostsTable } from './exports/posts-table.ts'
import { readSubstackPost, stemOf } from './exports/substack-post.ts'
import { isMessage } from './mime/parse-message.ts'
import { NESTED, type Reader, type Reading, rejected } from './reader.ts'
import { readFeed } from './readers/feed-reader.ts'
import { heldFormat } from './readers/held-format.ts'
import { readHtmlFile } from './readers/html-post-reader.ts'
import { readMarkdown } from './readers/markdown-reader.ts'
import { readMessage } from './readers/message-reader.ts'
import { readOffice } from './readers/office-reader.ts'
import { setAside } from './readers/set-aside.ts'
import { readText } from './readers/text-reader.ts'
import { formatOf, type SeedFormat } from './scan/seed-name.ts'
import type { SeedPictures } from './seed-pictures.ts'
import { withShortReasons } from './short-reasons.ts'

/** Beginning of the reason when a reader failed on valid input, which is a bug in Gazette. */
export const FAULT = 'cannot be read because of a fault in Gazette, please report it'

/** The contents of a seed file, and the SHA-256 of its bytes, those of its sidecar and its row in a list, in hex. */
export interface SeedReading extends Reading {
  readonly hash: string
}

/** The formats that are text, whatever its encoding. */
type TextFormat = Exclude<SeedFormat, 'office' | 'message'>

const READERS: Readonly<Record<TextFormat, Reader>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtmlFile,
  feed: readFeed,
}

/** What else is stated about a file. */
export interface StatedBeside {
  readonly sidecar?: SidecarBytes | undefined
  /** The list of posts of the export that the file belongs to. */
  readonly list?: PostsTable | undefined
  /** Address of the site that the file comes from. */
  readonly site?: string | undefined
  readonly pictures?: SeedPictures | undefined
  /** Name of the picture beside the file that has its name. */
  readonly picture?: string | undefined
}

function rowOf(path: string, list: PostsTable | undefined): string {
  const listing = list?.find(stemOf(path))
  if (listing === undefined) return ''
  return 'problem' in listing ? listing.problem : listing.post.written
}

function hashOf(path: string, bytes: Uint8Array, { sidecar, list }: StatedBeside): string {
  const parts = [bytes, sidecar?.bytes ?? new Uint8Array(), Buffer.from(rowOf(path, list))]
  return hash('sha256', Buffer.concat(parts), 'hex')
}

/** A post may be a picture under a title. */
function isPicturePost({ isAuthored, declared, lines }: Document): boolean {
  return isAuthored === true && declared.title !== undefined && lines.some(({ markup }) => markup?.kind === 'image')
}

/** An item of a feed may consist of a title and a link, but a file of its own must contain text. */
function hasText({ documents }: Reading): boolean {
  return documents.some((document) => {
    const { fragment, lines } = document
    return fragment !== undefined || lines.some(({ text }) => text !== '') || isPicturePost(document)
  })
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
function heldIn(text: string, format: TextFormat): TextFormat {
  if (format === 'text') return heldFormat(text)
  return format === 'html' && heldFormat(text) === 'feed' ? 'feed' : format
}

/** How the text of a file is read. */
interface Manner extends Pick<StatedBeside, 'site' | 'pictures'> {
  readonly prepare: (text: string) => string
  /** Address of the page that the file is, as its sidecar states it. */
  readonly page: string | undefined
}

function readTextFormat(path: string, bytes: Uint8Array, format: TextFormat, manner: Manner): Reading {
  const decoded = decode(bytes, format === 'html' || format === 'feed' ? declaredEncoding(bytes) : undefined)
  if ('problem' in decoded) return rejected(path, decoded.problem)
  if (decoded.text.trim() === '') return rejected(path, 'is empty')
  const held = heldIn(decoded.text, format)
  if (held !== format) return readTextFormat(path, bytes, held, manner)
  const text = manner.prepare(decoded.text)
  const { site, page, pictures } = manner
  const isPage = page !== undefined && format !== 'feed'
  const around = { ...(site !== undefined && { site }), ...(isPage && { page }), ...(pictures && { pictures }) }
  return READERS[format]({ path, ...decoded, text, ...around })
}

/** Whether a file that has the name of a web archive is the source of a page or a feed. */
function holdsPage(bytes: Uint8Array): boolean {
  const decoded = decode(bytes, declaredEncoding(bytes))
  return 'text' in decoded && ['html', 'feed'].includes(heldFormat(decoded.text))
}

function readAny(path: string, bytes: Uint8Array, format: SeedFormat, manner: Manner): Reading {
  const { site, page, pictures } = manner
  if (format === 'office') return readOffice(path, bytes, pictures)
  if (format !== 'message') return readTextFormat(path, bytes, format, manner)
  if (!isMessage(bytes) && holdsPage(bytes)) return readTextFormat(path, bytes, 'html', manner)
  return readMessage(path, bytes, {
    ...(site !== undefined && { site }),
    ...(page !== undefined && { page }),
    ...(pictures && { pictures }),
  })
}

function readFormat(path: string, bytes: Uint8Array, format: SeedFormat, manner: Manner): Reading {
  const reading = withoutErrorPages(readAny(path, bytes, format, manner))
  return reading.rejections.length > 0 || hasText(reading) ? reading : rejected(path, 'contains no text of an article')
}

/** Deep nesting overflows the stack of every parser, and no other exception in a parser may stop the other files. */
function readGuarded(path: string, bytes: Uint8Array, format: SeedFormat, manner: Manner): Reading {
  try {
    return readFormat(path, bytes, format, manner)
  } catch (error) {
    if (error instanceof RangeError) return rejected(path, NESTED)
    return rejected(path, `${FAULT}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const asItIs: Manner['prepare'] = (text) => text

function readAlone(path: string, bytes: Uint8Array, beside: StatedBeside, page: string | undefined): Reading {
  const { list, site, pictures } = beside
  const format = formatOf(path)
  if (format === undefined) return rejected(path, 'is not of a supported type')
  const read = (prepare = asItIs) => readGuarded(path, bytes, format, { prepare, site, pictures, page })
  return setAside(path) ?? (list === undefined ? read() : readSubstackPost(path, list, read))
}

/** The picture that is named like a file with one article is that article's image, if it declares no other. */
function withPicture(reading: Reading, { picture, pictures }: StatedBeside): Reading {
  // Looked for in any case, so that its coming and going is noticed.
  const url = picture && pictures?.find(encodeURIComponent(picture))
  const [document, other] = reading.documents
  if (!document || other || !url || document.declared.image) return reading
  const image = { value: { url }, evidence: { rule: 'file-name', confidence: 1 } }
  return { ...reading, documents: [{ ...document, declared: { ...document.declared, image } }] }
}

/**
 * Reads a seed file: its bytes, to the documents it contains and rejections for the rest. Pure and total: any bytes
 * give one or the other.
 */
export function readSeed(path: string, bytes: Uint8Array, beside: StatedBeside = {}): SeedReading {
  const sidecar = beside.sidecar && readSidecar(beside.sidecar, beside.pictures)
  const page = sidecar && 'declared' in sidecar ? sidecar.declared.link?.value : undefined
  const reading = readAlone(path, bytes, beside, page)
  const complete =
    sidecar === undefined || reading.documents.length === 0 ? reading : applySidecar(path, reading, sidecar)
  return { ...withShortReasons(withPicture(complete, beside)), hash: hashOf(path, bytes, beside) }
}

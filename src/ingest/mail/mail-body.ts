import type { PageLine } from '../markup/line-writer.ts'
import { fileNameOf, leavesOf, type MessagePart } from '../mime/message-part.ts'
import { MimeFault } from '../mime/mime-fault.ts'
import { textOfPart } from '../mime/part-text.ts'
import { withAddresses } from '../mime/web-archive.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import { type HtmlLines, htmlLines } from './html-lines.ts'
import { plainLines } from './plain-lines.ts'

/** The text of a mail. */
export interface MailBody extends HtmlLines {
  /** The parts that it was read from. */
  readonly parts: readonly MessagePart[]
  /** WHATWG Encoding name of the first of them. */
  readonly encoding: string
  readonly remarks: readonly string[]
}

const NOTHING: MailBody = { lines: [], pictures: 0, parts: [], encoding: 'utf-8', remarks: [] }

const isText = ({ type }: MessagePart): boolean => type === 'text/plain' || type === 'text/html'

/** Whether a part is shown as the text of a mail, and not attached as a file. */
function isShown(part: MessagePart, message: MessagePart): boolean {
  if (!isText(part) || part.header.structured('content-disposition').value === 'attachment') return false
  return fileNameOf(part) === '' || leavesOf(message).filter(isText).length === 1
}

/** Some programs send HTML as plain text. */
const MARKUP = /^\s*<(?:!doctype html|html|head|body|table|center|font|div|p)[\s>]/i

function readLeaf(part: MessagePart, message: MessagePart, held: SeedPictures | undefined): MailBody {
  if (!isShown(part, message)) return NOTHING
  const decoded = textOfPart(part)
  if ('problem' in decoded) throw new MimeFault(decoded.problem)
  const { text, encoding, remarks } = decoded
  const read =
    part.type === 'text/html' || MARKUP.test(text)
      ? htmlLines(withAddresses(text, message, held))
      : { lines: plainLines(text, part), pictures: 0 }
  return { ...read, parts: [part], encoding, remarks }
}

const lengthOf = ({ lines }: MailBody): number => lines.reduce((sum, { text }) => sum + text.trim().length, 0)

/** Share of the plain text that the HTML must have at least to be its equal, and not only a picture or a notice. */
const LEAST = 0.5

const isOnlyCode = ({ lines }: MailBody): boolean =>
  lines.every(({ text, markup }) => text === '' || markup?.kind === 'code')

/** HTML has the paragraphs, headings, lists and links; it is preferred unless the plain text says more. */
function better(one: MailBody, other: MailBody): MailBody {
  const [html, plain] = one.parts[0]?.type === 'text/html' ? [one, other] : [other, one]
  return lengthOf(html) > 0 && lengthOf(html) >= lengthOf(plain) * LEAST && !isOnlyCode(html) ? html : plain
}

function join(one: MailBody, other: MailBody): MailBody {
  if (other.parts.length === 0) return one
  if (one.parts.length === 0) return other
  return {
    lines: [...one.lines, { text: '' } satisfies PageLine, ...other.lines],
    pictures: one.pictures + other.pictures,
    parts: [...one.parts, ...other.parts],
    encoding: one.encoding,
    remarks: [...one.remarks, ...other.remarks],
  }
}

/**
 * Reads the text of a mail or of a part of it: the better of alternatives (RFC 2046, section 5.1.4), the root of related
 * parts (RFC 2387), and all parts of others that are not attached as files. Its pictures go to `held`.
 */
export function readMailBody(part: MessagePart, held?: SeedPictures, message: MessagePart = part): MailBody {
  const read = part.children.map((child) => () => readMailBody(child, held, message))
  if (!part.type.startsWith('multipart/')) return readLeaf(part, message, held)
  const shown = part.type === 'multipart/related' ? read.slice(0, 1) : read
  return shown.map((one) => one()).reduce(part.type === 'multipart/alternative' ? better : join, NOTHING)
}

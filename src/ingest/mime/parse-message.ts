import { boundaryMarks } from './boundary-marks.ts'
import type { MessagePart } from './message-part.ts'
import { createPartCollector } from './part-collector.ts'

/** The line that mailboxes put before a message, or the length that Apple Mail does, which puts a list of flags after it. */
const ENVELOPE = /^(?:From [^\r\n]{0,300}|(\d{1,12})[ \t]{0,9})\r?\n/
/** No field has a name that begins like a tag. */
const FIELD_NAME = /^(?!<)[!-9;-~]{1,100}[ \t]{0,9}:/
const SPACE = /^(?:\xef\xbb\xbf)?\s*/
/** Bytes in which a message begins. */
const HEAD = 2000

/** Where a message begins, and how, and where it ends. */
function beginning(bytes: Buffer): {
  readonly from: number
  readonly to: number
  /** Whether the file is shorter than the length that is written before the message. */
  readonly isCut: boolean
  readonly text: string
} {
  const head = bytes.toString('latin1', 0, HEAD)
  const space = SPACE.exec(head)?.[0].length ?? 0
  const [envelope = '', length] = ENVELOPE.exec(head.slice(space)) ?? []
  const from = space + envelope.length
  const end = length === undefined ? bytes.length : from + Number(length)
  return { from, to: Math.min(bytes.length, end), isCut: end > bytes.length, text: head.slice(from) }
}

/** Whether bytes begin like a message: with the name of a field. */
export function isMessage(bytes: Uint8Array): boolean {
  return FIELD_NAME.test(beginning(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).text)
}

/**
 * Parses a message into its parts (RFC 2045 and RFC 2046), in time and memory in proportion to its bytes: contents are
 * not copied. Throws MimeFault if it has more of anything than messages have.
 */
export function parseMessage(file: Buffer): MessagePart {
  const { from: first, to: end, isCut } = beginning(file)
  const bytes = file.subarray(0, end)
  const collector = createPartCollector(bytes)
  const start = collector.open(first)
  for (const { text, from, to } of boundaryMarks(bytes, Math.max(0, start - 1))) {
    const separated = collector.separatedBy(text)
    if (separated === undefined) continue
    collector.closeBelow(separated.depth, from)
    if (separated.isEnd) collector.endAt(separated.depth)
    else collector.open(to)
  }
  return collector.finish(bytes.length, isCut)
}

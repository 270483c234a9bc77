import { headerSpan } from './boundary-marks.ts'
import { type MessageHeader, readMessageHeader } from './message-header.ts'
import type { MessagePart } from './message-part.ts'
import { MimeFault } from './mime-fault.ts'

/** Most bytes of all headers, most parts, and deepest nesting of any message. */
const MOST_HEADER = 4_000_000
const MOST_PARTS = 10_000
const DEEPEST = 50

interface OpenPart {
  readonly header: MessageHeader
  readonly type: string
  readonly boundary: string | undefined
  readonly start: number
  readonly children: MessagePart[]
  /** Set when its last mark was found: what follows belongs to none of its parts. */
  isEnded: boolean
}

/** Collects the parts of a message while its boundaries are read from the first to the last. */
export interface PartCollector {
  /** Opens the part whose header begins at the byte `from`, and says where its text begins. */
  open(from: number): number
  /** The open multipart whose parts a mark separates, or ends; undefined if it does neither. */
  separatedBy(mark: string): { readonly depth: number; readonly isEnd: boolean } | undefined
  /** Closes all parts below `depth` at the byte `end`. */
  closeBelow(depth: number, end: number): void
  /** Notes that the multipart at `depth` has no further parts. */
  endAt(depth: number): void
  /** Closes the message itself at the byte `end`; `isCut` if it is known to be longer. */
  finish(end: number, isCut: boolean): MessagePart
}

/** The media type of a part; one that is missing depends on what contains the part (RFC 2046, section 5.1.5). */
function typeOf(header: MessageHeader, outer: OpenPart | undefined): Pick<OpenPart, 'type' | 'boundary'> {
  const { value, parameters } = header.structured('content-type')
  const initial = outer?.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const type = value.includes('/') ? value : initial
  if (!type.startsWith('multipart/')) return { type, boundary: undefined }
  const boundary = Buffer.from(parameters.get('boundary') ?? '')
    .toString('latin1')
    .trimEnd()
  return boundary === '' ? { type: 'text/plain', boundary: undefined } : { type, boundary }
}

/** Creates a collector of the parts in `bytes`. `open` throws MimeFault if there are more than any message has. */
export function createPartCollector(bytes: Buffer): PartCollector {
  const stack: OpenPart[] = []
  let [parts, headers] = [0, 0]

  function close(end: number, isCut: boolean): MessagePart {
    const { header, type, start, children, isEnded } = stack.pop() as OpenPart
    const body = bytes.subarray(start, Math.max(start, end))
    const part = { header, type, children, body, isCut: isCut && !isEnded }
    stack.at(-1)?.children.push(part)
    return part
  }

  return {
    open(from) {
      const { end, start } = headerSpan(bytes, from)
      parts += 1
      headers += end - from
      if (parts > MOST_PARTS || headers > MOST_HEADER || stack.length >= DEEPEST)
        throw new MimeFault('has more parts, or longer headers, than any message: it is damaged, or not an article')
      const header = readMessageHeader(bytes.subarray(from, end))
      stack.push({ header, ...typeOf(header, stack.at(-1)), start, children: [], isEnded: false })
      return start
    },
    separatedBy(mark) {
      const bare = mark.endsWith('--') ? mark.slice(0, -2) : undefined
      const isOf = ({ boundary, isEnded }: OpenPart) => !isEnded && (mark === boundary || bare === boundary)
      const at = stack.findLastIndex((open) => open.boundary !== undefined && isOf(open))
      return at < 0 ? undefined : { depth: at + 1, isEnd: mark !== stack[at]?.boundary }
    },
    closeBelow(depth, end) {
      while (stack.length > depth) close(end, false)
    },
    endAt(depth) {
      const open = stack[depth - 1]
      if (open) open.isEnded = true
    },
    finish(end, isCut) {
      while (stack.length > 1) close(end, true)
      return close(end, isCut)
    },
  }
}

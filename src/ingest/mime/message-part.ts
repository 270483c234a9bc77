import type { MessageHeader } from './message-header.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** A part of a message (RFC 2045), or the whole of one. */
export interface MessagePart {
  readonly header: MessageHeader
  /** Media type in lower case, such as `text/html`. */
  readonly type: string
  /** The parts of a multipart, in order. */
  readonly children: readonly MessagePart[]
  /** The bytes below the header, still encoded for transfer. */
  readonly body: Buffer
  /** Whether the file ends before the part does. */
  readonly isCut: boolean
}

/** The content of a part, without its transfer encoding. */
export function contentOf({ header, body }: MessagePart): Buffer {
  return decodeTransfer(body, header.structured('content-transfer-encoding').value)
}

/** The name of the file that a part is; empty if it has none. */
export function fileNameOf({ header }: MessagePart): string {
  const [disposition, type] = [header.structured('content-disposition'), header.structured('content-type')]
  return disposition.parameters.get('filename') ?? type.parameters.get('name') ?? ''
}

/** The id of a part, without its brackets (RFC 2392); empty if it has none. */
export function idOf({ header }: MessagePart): string {
  return (header.raw('content-id') ?? '').replace(/^<|>$/g, '')
}

/** All parts of a message that have no parts themselves, in order. */
export function leavesOf(part: MessagePart): readonly MessagePart[] {
  return part.type.startsWith('multipart/') ? part.children.flatMap(leavesOf) : [part]
}

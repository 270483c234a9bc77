import type { MessagePart } from '../mime/message-part.ts'
import { MimeFault } from '../mime/mime-fault.ts'
import { isMessage, parseMessage } from '../mime/parse-message.ts'
import { textOfPart } from '../mime/part-text.ts'
import { archivedPage, archivedPictures, withAddresses } from '../mime/web-archive.ts'
import { type DecodedSeed, type Reading, rejected } from '../reader.ts'
import { readHtmlFile } from './html-post-reader.ts'
import { readMail } from './mail-reader.ts'

/** What is stated about a file besides its contents. */
export type StatedAddresses = Pick<DecodedSeed, 'site' | 'page' | 'pictures'>

/** Types of messages in which programs save pages. */
const ARCHIVE = /^(?:multipart\/(?:related|alternative)|text\/html|application\/xhtml\+xml)$/

const CUT = 'ends in the middle of its text, and may have been cut off: copy the file in again'

function readArchive(path: string, archive: MessagePart, stated: StatedAddresses): Reading {
  const found = archivedPage(archive)
  if (found === undefined) return rejected(path, 'is a web archive without a page: save the page as HTML')
  const { part, address } = found
  const decoded = textOfPart(part)
  if ('problem' in decoded) return rejected(path, decoded.problem)
  const text = withAddresses(decoded.text, archive, stated.pictures)
  const pictures = stated.pictures && archivedPictures(archive, part, stated.pictures)
  const remarks = [...decoded.remarks, ...(part.isCut ? [CUT] : [])]
  return readHtmlFile({
    path,
    ...decoded,
    text,
    remarks,
    ...stated,
    ...(pictures && { pictures }),
    ...(address !== undefined && { savedFrom: address }),
  })
}

/** Whether a message was sent by somebody; browsers that save a page write their own names as its sender. */
function isMail({ header }: MessagePart): boolean {
  const isAddressed = ['from', 'sender', 'to'].some((name) => header.raw(name)?.includes('@'))
  return isAddressed || header.raw('received') !== undefined
}

/** Whether the header says that a browser saved the message. */
const isSavedPage = ({ header }: MessagePart): boolean => header.raw('snapshot-content-location') !== undefined

/** Reads a file in the format of mail (MIME): a page that a browser saved with all its parts, or a mail. */
export function readMessage(path: string, bytes: Uint8Array, stated: StatedAddresses): Reading {
  if (!isMessage(bytes))
    return rejected(path, 'has no header of a mail or web archive: it is damaged, or of another type')
  try {
    const message = parseMessage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const isPage = isSavedPage(message) || (ARCHIVE.test(message.type) && archivedPage(message) !== undefined)
    return isPage && !isMail(message) ? readArchive(path, message, stated) : readMail(path, message, stated.pictures)
  } catch (error) {
    if (error instanceof MimeFault) return rejected(path, error.message)
    throw error
  }
}

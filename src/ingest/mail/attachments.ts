import { stripForbidden } from '../../content/escape.ts'
import { toOneLine } from '../../content/one-line.ts'
import { fileNameOf, idOf, leavesOf, type MessagePart } from '../mime/message-part.ts'

/** What is no file for readers: signatures, invitations, and what servers report. */
const OF_MACHINES =
  /^(?:application\/(?:pgp-signature|pgp-encrypted|(?:x-)?pkcs7-signature|ics|ms-tnef)|text\/(?:calendar|x-amp-html|rfc822-headers)|message\/(?:delivery-status|disposition-notification|feedback-report))$/
const ALTERNATIVE = /^text\/(?:plain|html|enriched|richtext)$/
/** Most names in a remark. */
const MOST_NAMES = 5

const decodeName = (part: MessagePart): string => part.header.words('content-description')

/** The name of an attachment on one line; senders write anything into it. */
function nameOf(part: MessagePart): string {
  return toOneLine(stripForbidden(fileNameOf(part) || decodeName(part) || part.type))
}

/** The files attached to a mail: neither its text nor an alternative to that, nor pictures in it. */
export function attachmentsOf(message: MessagePart, read: readonly MessagePart[]): readonly string[] {
  const isAttached = (part: MessagePart) => {
    const { value } = part.header.structured('content-disposition')
    if (read.includes(part) || OF_MACHINES.test(part.type)) return false
    if (ALTERNATIVE.test(part.type) && value !== 'attachment' && fileNameOf(part) === '') return false
    return !part.type.startsWith('image/') || value === 'attachment' || idOf(part) === ''
  }
  return leavesOf(message).filter(isAttached).map(nameOf)
}

/** The names of attachments in a sentence. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} others` : shown
}

/** The remark about attachments; empty if there are none. */
export function attachmentsRemark(names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const what = names.length === 1 ? 'its attachment is' : `its ${names.length} attachments are`
  return [`${what} not published: ${listed(names)}`]
}

import { contentOf, leavesOf, type MessagePart } from '../mime/message-part.ts'
import { parseMessage } from '../mime/parse-message.ts'
import { readMailBody } from './mail-body.ts'

/** Deepest nesting of mails forwarded as attachments. */
const DEEPEST = 5
/** Longest note of somebody who forwards a mail, in UTF-16 units. */
const LONGEST_NOTE = 400

/**
 * The mail that another one only forwards as an attachment, with a note of its own at most; else the mail itself. The
 * article is in the one that is forwarded, with its sender, date and subject.
 */
export function forwardedMessage(message: MessagePart, depth = 0): MessagePart {
  const attached = leavesOf(message).filter(({ type }) => type === 'message/rfc822' || type === 'message/global')
  const [only] = attached
  if (only === undefined || attached.length > 1 || depth >= DEEPEST) return message
  const note = readMailBody(message).lines.reduce((sum, { text }) => sum + text.trim().length, 0)
  return note > LONGEST_NOTE ? message : forwardedMessage(parseMessage(contentOf(only)), depth + 1)
}

import { dataPicturesRemark } from '../../content/data-pictures.ts'
import { attachmentsOf, attachmentsRemark, listed } from '../mail/attachments.ts'
import { forwardedMessage } from '../mail/forwarded-message.ts'
import { readMailBody } from '../mail/mail-body.ts'
import { mailHeaderLines } from '../mail/mail-header.ts'
import { refusalOf } from '../mail/refused-mail.ts'
import type { MessagePart } from '../mime/message-part.ts'
import { type Reading, rejected } from '../reader.ts'
import type { SeedPictures } from '../seed-pictures.ts'

const CUT = 'ends in the middle of its text, and may have been cut off: save it again'

/** Why a mail without text is not published. */
function emptyReason(attachments: readonly string[]): string {
  if (attachments.length === 0) return 'is a mail without text'
  return `is a mail without text, with attachments only: save these here instead (${listed(attachments)})`
}

/**
 * Reads a mail: lines with its sender, date and subject, and those of its text. The normalizer reads the fields, and
 * leaves out what is quoted, forwarded or signed, as of any text with the header of a mail.
 */
export function readMail(path: string, whole: MessagePart, held?: SeedPictures): Reading {
  const message = forwardedMessage(whole)
  const refusal = refusalOf(whole) ?? refusalOf(message)
  if (refusal !== undefined) return rejected(path, refusal)
  const { lines, pictures, parts, encoding, remarks } = readMailBody(message, held)
  const attachments = attachmentsOf(message, parts)
  if (lines.every(({ text }) => text.trim() === '')) return rejected(path, emptyReason(attachments))
  const all = [...mailHeaderLines(message.header).map((text) => ({ text })), { text: '' }, ...lines]
  const lost = [...dataPicturesRemark(pictures), ...attachmentsRemark(attachments)]
  const cut = parts.some(({ isCut }) => isCut) ? [CUT] : []
  const numbered = all.map((line, at) => ({ number: at + 1, ...line }))
  const document = { path, format: 'mail', encoding, lines: numbered, declared: {} } as const
  return { documents: [{ ...document, remarks: [...remarks, ...cut, ...lost] }], rejections: [] }
}

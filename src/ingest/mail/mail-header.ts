import { parseWrittenDate } from '../declared/written-date.ts'
import { type MessageHeader, mailboxesIn } from '../mime/message-header.ts'

/** "Lee, Ann", as directories of companies sort names. */
const SORTED = /^([\p{L}\p{M}'’ -]{1,40}), ([\p{L}\p{M}'’. -]{1,40})$/u
/** Most senders that are named. */
const MOST_SENDERS = 5

function senderOf(header: MessageHeader): string {
  const mailboxes = mailboxesIn(header.raw('from') || header.raw('sender') || '').slice(0, MOST_SENDERS)
  const shown = mailboxes.map(({ name, address }) => {
    const plain = name.replace(SORTED, '$2 $1')
    return plain === '' || plain === address ? address : `${plain} <${address}>`
  })
  return shown.join(', ')
}

/** When a mail was sent, else when it was received (RFC 5322, sections 3.6.1 and 3.6.7). */
function dateOf(header: MessageHeader): string {
  const written = header.words('date') || header.words('received').split(';').at(-1)?.trim() || ''
  const date = parseWrittenDate(written)
  return date === undefined ? written : [date.wall.replace('T', ' '), date.zone].filter(Boolean).join(' ')
}

/** The header of a mail as people see it: sender, date and subject, in lines that the normalizer knows. */
export function mailHeaderLines(header: MessageHeader): readonly string[] {
  return [`From: ${senderOf(header)}`, `Date: ${dateOf(header)}`, `Subject: ${header.words('subject')}`].map((line) =>
    line.trimEnd(),
  )
}

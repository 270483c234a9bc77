import type { WrittenDate } from '../../domain/instant.ts'
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

/** The year of the first standard for mail (RFC 822): earlier dates are of clocks that were not set. */
const FIRST_YEAR = 1982

const yearOf = ({ wall }: WrittenDate): number => Number(wall.slice(0, 4))

/**
 * When a mail was sent (RFC 5322, section 3.6.1); if that cannot be, when it was received by the last server, which its
 * first trace field says (section 3.6.7).
 */
function dateOf(header: MessageHeader): string {
  const [sent, received] = [header.words('date'), header.words('received').split(';').at(-1)?.trim() ?? '']
  const [dateSent, dateReceived] = [parseWrittenDate(sent), parseWrittenDate(received)]
  const latest = dateReceived ? yearOf(dateReceived) + 1 : Number.POSITIVE_INFINITY
  const isPossible = dateSent && yearOf(dateSent) >= FIRST_YEAR && yearOf(dateSent) <= latest
  const date = isPossible ? dateSent : dateReceived
  if (date !== undefined) return [date.wall.replace('T', ' '), date.zone].filter(Boolean).join(' ')
  return dateSent ? '' : sent
}

/** The header of a mail as people see it: sender, date and subject, in lines that the normalizer knows. */
export function mailHeaderLines(header: MessageHeader): readonly string[] {
  return [`From: ${senderOf(header)}`, `Date: ${dateOf(header)}`, `Subject: ${header.words('subject')}`].map((line) =>
    line.trimEnd(),
  )
}

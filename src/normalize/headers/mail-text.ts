import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { CLOSINGS } from './label-table.ts'

/** The text of a mail, and the roles of what is none of it. */
export interface MailText {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
}

/** What stands above a signature (RFC 3676, section 4.3), and how long one may be. */
const SIGNED = /^--\s*$/
const LONGEST_SIGNATURE = 12
const QUOTED = /^\s{0,3}(?:>\s?)+/
/** Where a link of a mail leads, which its text has after the words that lead there. */
const LINK = /\s?<https?:\/\/[^\s<>]+>/g
/** Mails of which more than this share is quoted pass on what somebody else wrote. */
const MOSTLY = 0.6

const furniture = (lines: readonly SourceLine[], rule: string): readonly LineRole[] =>
  lines.filter(({ text }) => text.trim() !== '').map(({ number }) => ({ line: number, role: 'boilerplate', rule }))

/** Takes off the addresses of links, the signature and what the mail quotes; where it quotes nearly all, only the marks of quotation. */
export function textOfMail(mail: readonly SourceLine[]): MailText {
  const lines = mail.map((line) => (line.text.includes('<') ? { ...line, text: line.text.replace(LINK, '') } : line))
  const signed = withoutSignature(lines)
  const text = signed.lines.filter((line) => line.text.trim() !== '')
  const quoted = text.filter((line) => QUOTED.test(line.text))
  if (quoted.length === 0) return signed
  if (quoted.length > MOSTLY * text.length) {
    return { ...signed, lines: signed.lines.map((line) => ({ ...line, text: line.text.replace(QUOTED, '') })) }
  }
  const gone = new Set(signed.lines.filter((line, at) => QUOTED.test(line.text) || announces(signed.lines, at)))
  return {
    lines: signed.lines.filter((line) => !gone.has(line)),
    roles: [...signed.roles, ...furniture([...gone], 'mail:quoted')],
  }
}

/** "On Monday Ann wrote:", right above what is quoted. */
function announces(lines: readonly SourceLine[], at: number): boolean {
  const below = lines[at + 1]?.text.trim() === '' ? lines[at + 2] : lines[at + 1]
  return /[:：]\s*$/u.test(lines[at]?.text ?? '') && below !== undefined && QUOTED.test(below.text)
}

const LONGEST_CLOSING = 60

/** Whether a line closes a mail, above the name of who wrote it: "Kind regards,". */
const closes = ({ text }: SourceLine): boolean =>
  text.length <= LONGEST_CLOSING && CLOSINGS.has(text.replace(/^[\s>]+|[\s,.!:，。！]+$/gu, '').toLowerCase())

function withoutSignature(lines: readonly SourceLine[]): MailText {
  const closed = lines.findLastIndex(closes)
  const signed = lines.findLastIndex(({ text }) => SIGNED.test(text))
  const short = withoutEnd(lines, closed)
  return short.roles.length > 0 ? short : withoutEnd(lines, signed)
}

function withoutEnd(lines: readonly SourceLine[], at: number): MailText {
  const below = at < 0 ? [] : lines.slice(at)
  if (at <= 0 || below.filter(({ text }) => text.trim() !== '').length > LONGEST_SIGNATURE) return { lines, roles: [] }
  return { lines: lines.slice(0, at), roles: furniture(below, 'mail:signature') }
}

import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { CLOSINGS } from './label-table.ts'

/** The text of a mail, and the roles of the lines that were removed. */
export interface MailText {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
}

/** The line above a signature (RFC 3676, section 4.3), and the most lines of a signature. */
const SIGNED = /^--\s*$/
const LONGEST_SIGNATURE = 12
/** The marks before quoted lines. */
const QUOTED = /^\s{0,3}(?:>\s?)+/
/** The address that mail programs write after the words of a link. */
const LINK = /\s?<https?:\/\/[^\s<>]+>/g
/** Share of the lines that are quoted in a mail that passes on what somebody else wrote. */
const FORWARDED = 0.6

const furniture = (lines: readonly SourceLine[], rule: string): readonly LineRole[] =>
  lines.filter(({ text }) => text.trim() !== '').map(({ number }) => ({ line: number, role: 'boilerplate', rule }))

/**
 * Removes addresses of links, the signature and quoted lines. In a mail that is mostly quoted, only the marks before
 * the lines go.
 */
export function textOfMail(mail: readonly SourceLine[]): MailText {
  const lines = mail.map((line) => (line.text.includes('<') ? { ...line, text: line.text.replace(LINK, '') } : line))
  const signed = withoutSignature(lines)
  const text = signed.lines.filter((line) => line.text.trim() !== '')
  const quoted = text.filter((line) => QUOTED.test(line.text))
  if (quoted.length === 0) return signed
  if (quoted.length > FORWARDED * text.length) {
    return { ...signed, lines: signed.lines.map((line) => ({ ...line, text: line.text.replace(QUOTED, '') })) }
  }
  const gone = new Set(
    signed.lines.filter((line, at) => QUOTED.test(line.text) || introducesQuotation(signed.lines, at)),
  )
  return {
    lines: signed.lines.filter((line) => !gone.has(line)),
    roles: [...signed.roles, ...furniture([...gone], 'mail:quoted')],
  }
}

/** Whether a line introduces a quotation right below it: "On Monday Ann wrote:". */
function introducesQuotation(lines: readonly SourceLine[], at: number): boolean {
  const below = lines[at + 1]?.text.trim() === '' ? lines[at + 2] : lines[at + 1]
  return /[:：]\s*$/u.test(lines[at]?.text ?? '') && below !== undefined && QUOTED.test(below.text)
}

/** Longest closing phrase in UTF-16 units. */
const LONGEST_CLOSING = 60

/** Whether a line closes a mail above the writer's name: "Kind regards,". */
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

import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { fold } from '../lines/fold.ts'
import { endsSentence } from '../lines/measure.ts'
import { readDatabaseRecord } from '../press-databases/database-record.ts'
import { findHeader, type HeaderBlock } from './header-block.ts'
import { headerRoles, headerTitle, isAnswer } from './header-fields.ts'
import { textOfMail } from './mail-text.ts'

/** A text without the header it opens with. */
export interface HeaderSplit {
  readonly lines: readonly SourceLine[]
  readonly header?: HeaderBlock
  /** Roles of the lines that are no longer among `lines`, and of the title among them. */
  readonly roles: readonly LineRole[]
}

/** How many mails one may be forwarded through. */
const MOST_BLOCKS = 4

/** Takes the header off a text: a mail's, those of mails it forwards too, or a record's. Its title stays, as a heading. */
export function splitHeader(lines: readonly SourceLine[]): HeaderSplit {
  const record = readDatabaseRecord(lines)
  if (record) {
    const { header, text } = record
    return { lines: withTitle(text, header), header, roles: headerRoles(header) }
  }
  let rest = lines
  let header: HeaderBlock | undefined
  const roles: LineRole[] = []
  for (let blocks = 0; blocks < MOST_BLOCKS; blocks++) {
    const found = findHeader(rest)
    if (!found) break
    header = found
    roles.push(...headerRoles(found))
    rest = [...textAfterLabel(found), ...rest.slice(found.end)]
    if (found.kind === 'record') break
    const mail = textOfMail(rest)
    rest = mail.lines
    roles.push(...mail.roles)
  }
  return header ? { lines: withTitle(rest, header), header, roles } : { lines, roles }
}

/** The text that stands on the line of its label. */
function textAfterLabel({ entries }: HeaderBlock): readonly SourceLine[] {
  return entries.flatMap(({ field, value, lines: [line] }) =>
    field === 'body' && value !== '' && line ? [{ ...line, text: value }] : [],
  )
}

/** Lines of a text that may be its headline, and how much of one the subject has where it speaks of the same. */
const FIRST = 8
const LONGEST_HEADLINE = 200
const SAME = 0.6
const FEWEST_WORDS = 3
/** What leads on, and what has an address in it. */
const NO_HEADLINE = /[,;:，：]$|:\/\/|@/u

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The headline that the text of a mail has of its own, fuller than the subject; any, where that is another mail's. */
function ownHeadline(lines: readonly SourceLine[], subject: string, isOther: boolean): SourceLine | undefined {
  const known = new Set(wordsOf(subject))
  const isAlone = (at: number) => (lines[at + 1]?.text ?? '').trim() === ''
  const first = lines.filter(({ text }, at) => text.trim() !== '' && isAlone(at)).slice(0, FIRST)
  return first.find(({ text }) => {
    if (text.length > LONGEST_HEADLINE || fold(text) === fold(subject) || endsSentence(text)) return false
    if (NO_HEADLINE.test(text)) return false
    const words = wordsOf(text)
    const shared = new Set(words.filter((word) => known.has(word))).size
    return words.length >= FEWEST_WORDS && (isOther || shared >= SAME * Math.min(words.length, known.size))
  })
}

/** The lines with the title above them: the header's, unless the text has a fuller one. */
function withTitle(lines: readonly SourceLine[], header: HeaderBlock): readonly SourceLine[] {
  const title = headerTitle(header)
  const [line] = title?.lines ?? []
  if (!title || !line || title.value === '') return lines
  const own = header.kind === 'mail' ? ownHeadline(lines, title.value, isAnswer(header)) : undefined
  const markup = { kind: 'heading', level: 1 } as const
  if (own) return lines.map((one) => (one === own ? { ...one, markup } : one))
  return [{ number: line.number, text: title.value, markup }, { number: line.number, text: '' }, ...lines]
}

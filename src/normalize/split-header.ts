import type { LineRole } from '../domain/article.ts'
import type { SourceLine } from '../domain/document.ts'
import { coveringNote } from './headers/covering-note.ts'
import { findHeader, type HeaderBlock } from './headers/header-block.ts'
import { headerRoles, headerTitle, subjectOf } from './headers/header-fields.ts'
import { partInnerMail } from './headers/inner-mail.ts'
import { textOfMail } from './headers/mail-text.ts'
import { readDatabaseRecord } from './press-databases/database-record.ts'
import { fold } from './text/fold.ts'
import { endsSentence } from './text/measure.ts'

/** A text without the header it begins with. */
export interface HeaderSplit {
  readonly lines: readonly SourceLine[]
  readonly header?: HeaderBlock
  /** Roles of the lines that were removed, and of the title. */
  readonly roles: readonly LineRole[]
}

/** Most headers in a row, of a mail that was forwarded several times. */
const MOST_BLOCKS = 4

/**
 * Removes the header of a mail (with those of the mails it forwards) or of a record. Its title is put above the text as
 * a heading.
 */
export function splitHeader(lines: readonly SourceLine[]): HeaderSplit {
  const record = readDatabaseRecord(lines)
  if (record) {
    const { header, text } = record
    return { lines: withTitle(text, header), header, roles: headerRoles(header) }
  }
  let rest = lines
  let header: HeaderBlock | undefined
  let roles: readonly LineRole[] = []
  for (let blocks = 0; blocks < MOST_BLOCKS; blocks++) {
    const found = findHeader(rest)
    if (!found) break
    header = found
    roles = [...roles, ...headerRoles(found)]
    rest = [...textAfterLabel(found), ...rest.slice(found.end)]
    if (found.kind === 'record') break
    const subject = subjectOf(found)
    const inner = partInnerMail(rest, subject)
    const mail = textOfMail(inner?.lines ?? rest, subject)
    rest = mail.lines
    roles = [...roles, ...(inner?.roles ?? []), ...mail.roles]
  }
  if (header === undefined) return { lines, roles }
  const titled = withTitle(rest, header)
  const note = noteOf(titled, header)
  return { lines: titled.slice(note.length), header, roles: [...roles, ...toNoteRoles(note)] }
}

/** The note above the headline that a mail brings. */
function noteOf(lines: readonly SourceLine[], { kind }: HeaderBlock): readonly SourceLine[] {
  const headline = lines.find(({ markup }) => markup?.kind === 'heading' && markup.level === 1)
  return kind === 'mail' && headline ? coveringNote(lines, headline) : []
}

const toNoteRoles = (note: readonly SourceLine[]): readonly LineRole[] =>
  note.flatMap(({ number, text }) =>
    text.trim() === '' ? [] : [{ line: number, role: 'boilerplate', rule: 'mail:note' }],
  )

/** The text that follows its label on the same line. */
function textAfterLabel({ entries }: HeaderBlock): readonly SourceLine[] {
  return entries.flatMap(({ field, value, lines: [line] }) =>
    field === 'body' && value !== '' && line ? [{ ...line, text: value }] : [],
  )
}

/**
 * The headline of a mail is among so many first lines that stand alone; its longest length in UTF-16 units; the share
 * of words that it has in common with the subject; and its fewest words.
 */
const FIRST = 8
const LONGEST_HEADLINE = 200
const SHARED_WORDS = 0.6
const FEWEST_WORDS = 3
/** What no headline has: a comma or colon at the end, an address. */
const NO_HEADLINE = /[,;:，：]$|:\/\/|@/u

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/**
 * The mail's own headline, if it is fuller than the subject; of a reply any headline, since the subject is another
 * mail's.
 */
function ownHeadline(lines: readonly SourceLine[], subject: string, isOther: boolean): SourceLine | undefined {
  const known = new Set(wordsOf(subject))
  const isAlone = (at: number) => (lines[at + 1]?.text ?? '').trim() === ''
  const first = lines.filter(({ text }, at) => text.trim() !== '' && isAlone(at)).slice(0, FIRST)
  const sharedBy = (text: string) => new Set(wordsOf(text).filter((word) => known.has(word))).size
  const fitting = first.filter(({ text }) => {
    if (text.length > LONGEST_HEADLINE || fold(text) === fold(subject) || endsSentence(text)) return false
    if (NO_HEADLINE.test(text)) return false
    const words = wordsOf(text)
    return (
      words.length >= FEWEST_WORDS && (isOther || sharedBy(text) >= SHARED_WORDS * Math.min(words.length, known.size))
    )
  })
  return fitting.toSorted((a, b) => sharedBy(b.text) - sharedBy(a.text))[0]
}

/** The line that repeats the subject below a note to the recipient. */
function sameHeadline(lines: readonly SourceLine[], subject: string): SourceLine | undefined {
  const same = lines.slice(0, FIRST * 2).find(({ text }) => fold(text) === fold(subject))
  return same && coveringNote(lines, same).length > 0 ? same : undefined
}

/** Whether a subject may be that of another mail. */
function isOther(header: HeaderBlock): boolean {
  const { isReply, isForward } = subjectOf(header)
  return isReply || isForward
}

/** Puts the title above the text: the header's, unless the text has a fuller one. */
function withTitle(lines: readonly SourceLine[], header: HeaderBlock): readonly SourceLine[] {
  const title = headerTitle(header)
  const [line] = title?.lines ?? []
  if (!title || !line || title.value === '') return lines
  const own = header.kind === 'mail' ? ownHeadline(lines, title.value, isOther(header)) : undefined
  const markup = { kind: 'heading', level: 1 } as const
  const same = header.kind === 'mail' ? sameHeadline(lines, title.value) : undefined
  const shown = same ?? own
  if (shown) return lines.map((one) => (one === shown ? { ...one, markup } : one))
  return [{ number: line.number, text: title.value, markup }, { number: line.number, text: '' }, ...lines]
}

import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { fold } from '../text/fold.ts'
import { findHeader, type HeaderBlock } from './header-block.ts'
import { readLabelled } from './labelled-line.ts'
import { QUOTED } from './mail-quotations.ts'
import { MAIL_WORDS } from './mail-words.ts'
import type { ReadSubject } from './subject-prefix.ts'

/** What a mail is left with where the header of another stands in it: its own lines, or those of the other. */
export interface InnerMail {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
}

/** Longest announcement of a forwarded mail in UTF-16 units. */
const LONGEST_ANNOUNCEMENT = 100
const RULED = /^\s*(?:[-_=]{2,}.*[-_=]{2,}|[-_=]{5,})\s*$/u
/** Most places where the header of another mail is looked for. */
const MOST_PLACES = 40
/** Longest note of somebody who passes on a mail, in UTF-16 units. */
const NOTE = 400

/** Whether a line announces a forwarded mail, or is a rule above it. */
function announces({ text }: SourceLine): boolean {
  if (text.length > LONGEST_ANNOUNCEMENT) return false
  const folded = fold(text)
  return RULED.test(text) || MAIL_WORDS.forwarded.some((phrase) => folded.includes(phrase))
}

const opensHeader = (line: SourceLine): boolean =>
  readLabelled(line)?.meanings.some(({ field }) => field === 'from' || field === 'sent' || field === 'subject') ?? false

interface Place {
  /** Index of the first line that belongs to the header or announces it. */
  readonly start: number
  readonly header: HeaderBlock
}

/** The header of another mail below the first lines of a text. */
function findInner(lines: readonly SourceLine[]): Place | undefined {
  const places = lines.flatMap((line, at) => (at > 0 && opensHeader(line) ? [at] : [])).slice(0, MOST_PLACES)
  for (const at of places) {
    const header = findHeader(lines.slice(at))
    if (header?.kind !== 'mail' || !header.entries.some(({ field }) => field === 'from')) continue
    const above = lines.slice(0, at).findLastIndex((line) => !isBlank(line) && !announces(line))
    return { start: above + 1, header }
  }
  return undefined
}

const worded = (lines: readonly SourceLine[]): readonly SourceLine[] => lines.filter((line) => !isBlank(line))
const lengthOf = (lines: readonly SourceLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)
const toRoles = (lines: readonly SourceLine[], rule: string): readonly LineRole[] =>
  worded(lines).map(({ number }) => ({ line: number, role: 'boilerplate', rule }))

/**
 * Parts a mail from the one that it contains with its header, as programs write them below each other: where it only
 * passes the other on, that one is the text, else only what is above it. Undefined if it contains none.
 */
export function partInnerMail(mail: readonly SourceLine[], { isReply, isForward }: ReadSubject): InnerMail | undefined {
  const lines = mail.map((line) => ({ ...line, text: line.text.replace(QUOTED, '') }))
  const place = findInner(lines)
  if (place === undefined) return undefined
  const [own, other] = [lines.slice(0, place.start), lines.slice(place.start)]
  const isNote = lengthOf(own) <= NOTE && lengthOf(other) > 2 * lengthOf(own)
  if ((isForward && !isReply) || isNote) {
    const shown = other.filter((line, at) => at > 0 || !announces(line))
    return { lines: shown, roles: toRoles(own, 'mail:note') }
  }
  return { lines: mail.slice(0, place.start), roles: toRoles(other, 'mail:quoted') }
}

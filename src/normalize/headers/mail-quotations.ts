import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import type { ReadSubject } from './subject-prefix.ts'

/** The marks before quoted lines. */
export const QUOTED = /^\s{0,3}(?:>\s?)+/
/** Share of the lines that are quoted in a mail that passes on what somebody else wrote. */
const FORWARDED = 0.6
/** Least length of the text of an answer, in UTF-16 units, to be more than a word on what it quotes. */
const ANSWER = 200
/** Most lines that introduce a quotation. */
const MOST_INTRODUCING = 3

/** Whether a line is quoted from another mail. */
const isQuoted = ({ text, apart }: SourceLine): boolean => apart === 'quotation' || QUOTED.test(text)

/** Whether the next line with text is quoted. */
function isAboveQuotation(lines: readonly SourceLine[], at: number): boolean {
  const below = isBlank(lines[at + 1]) ? lines[at + 2] : lines[at + 1]
  return below !== undefined && isQuoted(below)
}

/** The lines that introduce the quotation below line `at`: "On Monday Ann wrote:", perhaps broken in two. */
function introducing(lines: readonly SourceLine[], at: number): readonly SourceLine[] {
  const last = lines[at]
  if (!last || isQuoted(last) || !/[:：]\s*$/u.test(last.text) || !isAboveQuotation(lines, at)) return []
  const first = Math.max(0, at - MOST_INTRODUCING)
  const above = lines.slice(first, at).findLastIndex((line) => isBlank(line) || isQuoted(line))
  return above < 0 && first > 0 ? [last] : lines.slice(first + above + 1, at + 1)
}

/** Whether a mail passes on what it quotes, rather than to answer it. */
function passesOn(lines: readonly SourceLine[], { isReply, isForward }: ReadSubject): boolean {
  const worded = lines.filter((line) => !isBlank(line))
  const own = worded.filter((line) => !isQuoted(line))
  if (isForward && !isReply) return true
  const length = own.reduce((sum, { text }) => sum + text.length, 0)
  return !(isReply && length >= ANSWER) && worded.length - own.length > FORWARDED * worded.length
}

/** The lines of a mail without those that it quotes in order to answer them. */
export function withoutQuotations(lines: readonly SourceLine[], subject: ReadSubject): readonly SourceLine[] {
  if (!lines.some(isQuoted) || passesOn(lines, subject)) return lines
  const gone = new Set(lines.flatMap((line, at) => (isQuoted(line) ? [line] : introducing(lines, at))))
  return lines.filter((line) => !gone.has(line))
}

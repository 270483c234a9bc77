import type { SourceLine } from '../../domain/document.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { fold } from '../text/fold.ts'

const NOTES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.linkNote)).map(fold))
/** Longest such note in UTF-16 units. */
const LONGEST = Math.max(...Array.from(NOTES, ({ length }) => length))
const BRACKETED = new RegExp(`\\s?[(（[]([^()（）[\\]]{3,${LONGEST}})[)）\\]]`, 'gu')
/** A template of a wiki behind a sentence: "{{citation needed}}". Between words it may be what the text is about. */
const TEMPLATE = /(?<=[.!?。！？…]["”»]?)\s?\{\{[^{}]{1,120}\}\}/gu

const OPENINGS = ['(', '[', '（', '{{'] as const
const mayHold = (text: string): boolean => OPENINGS.some((opening) => text.includes(opening))

const withoutNotes = (text: string): string =>
  text.replace(BRACKETED, (whole, note: string) => (NOTES.has(fold(note.trim())) ? '' : whole)).replace(TEMPLATE, '')

/**
 * Removes what pages say of a link in brackets behind it, for those who cannot see its sign ("(opens in a new window)"),
 * and templates of wikis behind sentences.
 */
export function withoutLinkNotes(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => mayHold(text))) return lines
  return lines.map((line) => {
    const text = mayHold(line.text) ? withoutNotes(line.text) : line.text
    return text === line.text ? line : { ...line, text }
  })
}

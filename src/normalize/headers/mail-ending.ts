import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { CLOSINGS } from './label-table.ts'

/** The line above a signature (RFC 3676, section 4.3), and the most lines of a signature. */
const SIGNED = /^--\s*$/
const LONGEST_SIGNATURE = 12
/** Longest name with function, company and addresses, in UTF-16 units; a longer one follows a longer text. */
const LONGEST_CARD = 300
/** Longest closing phrase in UTF-16 units. */
const LONGEST_CLOSING = 60

/** Whether a line closes a mail above the writer's name: "Kind regards,". */
export const closes = ({ text }: SourceLine): boolean =>
  text.length <= LONGEST_CLOSING && CLOSINGS.has(text.replace(/^[\s>]+|[\s,.!:，。！]+$/gu, '').toLowerCase())

/** The lines above `at`, unless more follow than a signature has. */
function above(lines: readonly SourceLine[], at: number): readonly SourceLine[] {
  if (at <= 0) return lines
  return lines.slice(at).filter((line) => !isBlank(line)).length > LONGEST_SIGNATURE ? lines : lines.slice(0, at)
}

const lengthOf = (lines: readonly SourceLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)

/** The lines above a closing phrase, unless what follows is the text and the phrase closes a note above it. */
function aboveClosing(lines: readonly SourceLine[], at: number): readonly SourceLine[] {
  const below = lengthOf(lines.slice(Math.max(0, at)))
  return below <= LONGEST_CARD || below <= lengthOf(lines.slice(0, Math.max(0, at))) ? above(lines, at) : lines
}

/** The lines of a mail without its signature: from the closing phrase on, or from the line "-- ". */
export function withoutEnding(lines: readonly SourceLine[]): readonly SourceLine[] {
  const short = aboveClosing(lines, lines.findLastIndex(closes))
  return short.length < lines.length
    ? short
    : above(
        lines,
        lines.findLastIndex(({ text }) => SIGNED.test(text)),
      )
}

import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { CLOSINGS } from './label-table.ts'

/** The line above a signature (RFC 3676, section 4.3), and the most lines of a signature. */
const SIGNED = /^--\s*$/
const LONGEST_SIGNATURE = 12
/** Longest closing phrase in UTF-16 units. */
const LONGEST_CLOSING = 60

/** Whether a line closes a mail above the writer's name: "Kind regards,". */
const closes = ({ text }: SourceLine): boolean =>
  text.length <= LONGEST_CLOSING && CLOSINGS.has(text.replace(/^[\s>]+|[\s,.!:，。！]+$/gu, '').toLowerCase())

/** The lines above `at`, unless more follow than a signature has. */
function above(lines: readonly SourceLine[], at: number): readonly SourceLine[] {
  if (at <= 0) return lines
  return lines.slice(at).filter((line) => !isBlank(line)).length > LONGEST_SIGNATURE ? lines : lines.slice(0, at)
}

/** The lines of a mail without its signature: from the closing phrase on, or from the line "-- ". */
export function withoutEnding(lines: readonly SourceLine[]): readonly SourceLine[] {
  const short = above(lines, lines.findLastIndex(closes))
  return short.length < lines.length
    ? short
    : above(
        lines,
        lines.findLastIndex(({ text }) => SIGNED.test(text)),
      )
}

import { decodeTwice } from './encoded-twice.ts'

const SUSPECT = /[^\n\t -~\u{a1}-\u{ac}\u{ae}-\u{2ff}]/u
/** Only these need the steps below; letters, dashes, quotation marks and the like only need NFC. */
const IN_NEED =
  /[\0-\x08\v-\x1f\x7f-\xa0\xad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]/
const LINE_END = /\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/gu
// Soft hyphens, zero-width spaces, unscoped direction marks, placeholders and replacement characters, noncharacters,
// control characters.
const DROPPED =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u{ad}\u{61c}\u{200b}\u{200e}\u{200f}\u{2060}-\u{2064}\u{206a}-\u{206f}\u{feff}\u{fff9}-\u{fffd}\p{Noncharacter_Code_Point}]/gu
// What word processors write for the end of a table's cell, and for a hyphen at which no line ends.
const CELL_END = /\x07/gu
const FIRM_HYPHEN = /\x1e/gu
// A soft hyphen is visible at the end of a line.
const SHOWN_SOFT = /(?<=\p{L})\u{ad}(?=[ \t]*\n)/gu
const WIDE_SPACE = /[\u{a0}\u{1680}\u{2000}-\u{200a}\u{202f}\u{205f}]/gu
const UNBREAKABLE = /[\u{a0}\u{202f}]/u
// Joiners shape letters of scripts beyond Latin and Greek, and emoji; elsewhere they are residue of a web page.
const IDLE_JOINER = /(?<=^|[\s\0-\u{3ff}])[\u{200c}\u{200d}]+/gu
const DIRECTION = /[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu

/** French uses no-break spaces inside guillemets and before high punctuation; they also group digits. */
function needsUnbreakable(before: string, after: string): boolean {
  return before === '«' || /[;:!?»%€]/.test(after) || (/\d/.test(before) && /\d/.test(after))
}

function plainSpace(space: string, at: number, text: string): string {
  const kept = UNBREAKABLE.test(space) && needsUnbreakable(text.charAt(at - 1), text.charAt(at + 1))
  return kept ? space : ' '
}

function isBalanced(marks: readonly string[]): boolean {
  const open: string[] = []
  for (const mark of marks) {
    if (mark === '\u{202c}' || mark === '\u{2069}') {
      if (open.pop() !== mark) return false
    } else open.push(mark >= '\u{2066}' ? '\u{2069}' : '\u{202c}')
  }
  return open.length === 0
}

/** Direction marks not closed on their line would affect what follows. */
function balanceLine(line: string): string {
  return isBalanced(line.match(DIRECTION) ?? []) ? line : line.replace(DIRECTION, '')
}

/**
 * Removes what encodings, word processors and web pages leave in text: one kind of line end (`\n`), one kind of space
 * unless typography requires another, no invisible or control characters, NFC. The number of lines does not change.
 */
export function cleanText(encoded: string): string {
  const text = decodeTwice(encoded)
  if (!SUSPECT.test(text)) return text
  if (!IN_NEED.test(text)) return text.normalize('NFC')
  const cleaned = text
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(SHOWN_SOFT, '\u{2010}')
    .replace(CELL_END, ' ')
    .replace(FIRM_HYPHEN, '\u{2011}')
    .replace(DROPPED, '')
    .replace(WIDE_SPACE, plainSpace)
    .replace(IDLE_JOINER, '')
    .normalize('NFC')
  return DIRECTION.test(cleaned) ? cleaned.split('\n').map(balanceLine).join('\n') : cleaned
}

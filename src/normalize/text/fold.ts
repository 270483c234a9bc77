import { LOWER, UNEVEN } from '../../content/lower-case.ts'
import { textOfUnits, unitsOf } from '../../content/units.ts'

/**
 * Folds a text to the form in which lines are compared: lower case, one kind of quotation mark and of dash, single
 * spaces. Two lines with the same fold are the same line to a reader.
 */
export function fold(text: string): string {
  return (foldEven(text) ?? foldUneven(text)).trim()
}

/** Marks that are folded to one. */
const ALIKE = [
  [
    ' ',
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
  ],
  ["'", '‘’ʻʼ`´'],
  ['"', '“”„«»‟'],
  ['-', '‐‑–—−'],
] as const

/** The folded form of each UTF-16 unit, or `UNEVEN`. */
const FOLDED = LOWER.slice()
for (const [mark, units] of ALIKE) {
  for (let at = 0; at < units.length; at++) FOLDED[units.charCodeAt(at)] = mark.charCodeAt(0)
}
/** The dot of the lower case of İ (U+0130). */
const DOT = '\u0307'
FOLDED[DOT.charCodeAt(0)] = UNEVEN
const SPACE = 32

/** A reused buffer for one folded line; a longer line gets its own. */
const room = new Uint16Array(0x1000)

/** Folds a text unit by unit; undefined where its lower case is uneven. */
function foldEven(text: string): string | undefined {
  const units = unitsOf(text)
  const folded = text.length > room.length ? new Uint16Array(text.length) : room
  let length = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = FOLDED[units[at] as number] as number
    if (unit === UNEVEN) return undefined
    if (unit !== SPACE || before !== SPACE) folded[length++] = unit
    before = unit
  }
  return textOfUnits(folded, length)
}

const PATTERNS = ALIKE.map(([mark, units]) => ({ mark, pattern: new RegExp(`[${units}]`, 'g') }))

/** The same for any text. */
function foldUneven(text: string): string {
  const lower = text.toLowerCase().replaceAll(`i${DOT}`, 'i')
  return PATTERNS.reduce((folded, { mark, pattern }) => folded.replace(pattern, mark), lower).replace(/ {2,}/g, ' ')
}

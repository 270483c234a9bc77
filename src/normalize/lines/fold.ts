import { textOfUnits, unitsOf } from '../../content/units.ts'

/** A character or a double space that needs more than lower case. Most lines have none. */
const UNUSUAL = /[^ -_a-~]| {2}/

/** The lower case of İ (U+0130). */
const DOTTED = 'i\u0307'

/**
 * Folds a text to the form in which lines are compared: lower case, one kind of quotation mark and of dash, single
 * spaces. Two lines with the same fold are the same line to a reader.
 */
export function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase().trim()
  const lower = text.toLowerCase()
  return foldMarks(lower.includes(DOTTED) ? lower.replaceAll(DOTTED, 'i') : lower).trim()
}

/** Marks that are folded to one. */
const ALIKE = [
  [
    ' ',
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
  ],
  ["'", '‘’ʼ`´'],
  ['"', '“”„«»‟'],
  ['-', '‐‑–—−'],
] as const

/** The folded form of each UTF-16 unit that is such a mark; 0 for any other. */
const markFor = new Uint16Array(0x10000)
for (const [mark, units] of ALIKE) {
  for (let at = 0; at < units.length; at++) markFor[units.charCodeAt(at)] = mark.charCodeAt(0)
}
const SPACE = 32

/** A reused buffer for one folded line; a longer line gets its own. */
const room = new Uint16Array(0x1000)

/** Folds marks and spaces of a text in lower case. */
function foldMarks(lower: string): string {
  const units = unitsOf(lower)
  const folded = lower.length > room.length ? new Uint16Array(lower.length) : room
  let length = 0
  let before = 0
  for (let at = 0; at < lower.length; at++) {
    const unit = markFor[units[at] as number] || (units[at] as number)
    if (unit !== SPACE || before !== SPACE) folded[length++] = unit
    before = unit
  }
  return textOfUnits(folded, length)
}

import { textOfUnits, unitsOf } from '../../content/units.ts'

/** Whatever has to be folded beyond its case: most lines have none of it. */
const UNUSUAL = /[^ -_a-~]| {2}/

/** The lower case of İ. */
const DOTTED = 'i\u0307'

/**
 * A text in the form that lines are compared in: lower case, one kind of quote and dash, single spaces.
 * Two lines with the same fold are the same line to a reader.
 */
export function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase().trim()
  const lower = text.toLowerCase()
  return foldMarks(lower.includes(DOTTED) ? lower.replaceAll(DOTTED, 'i') : lower).trim()
}

/** What stands for the marks that are alike. */
const ALIKE = [
  [
    ' ',
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
  ],
  ["'", '‘’ʼ`´'],
  ['"', '“”„«»‟'],
  ['-', '‐‑–—−'],
] as const

/** What stands for each UTF-16 unit that is one of those marks; 0 for any other. */
const markFor = new Uint16Array(0x10000)
for (const [mark, units] of ALIKE) {
  for (let at = 0; at < units.length; at++) markFor[units.charCodeAt(at)] = mark.charCodeAt(0)
}
const SPACE = 32

/** Room for one folded line; a longer one has its own. */
const room = new Uint16Array(0x1000)

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

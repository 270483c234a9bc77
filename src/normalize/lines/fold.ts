/** Whatever has to be folded beyond its case: most lines have none of it. */
const UNUSUAL = /[^ -_a-~]| {2}/

/**
 * A text in the form that lines are compared in: lower case, one kind of quote and dash, single spaces.
 * Two lines with the same fold are the same line to a reader.
 */
export function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase().trim()
  return foldMarks(text.toLowerCase()).trim()
}

const SPACE = 1
/** What stands for a mark, by its kind; 0 stands for itself. */
const MARKS = ['', ' ', "'", '"', '-']
const ALIKE = [
  '',
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
  '‘’ʼ`´',
  '“”„«»‟',
  '‐‑–—−',
]

/** The kind of mark that each UTF-16 unit is. */
const kinds = new Uint8Array(0x10000)
ALIKE.forEach((units, kind) => {
  for (let at = 0; at < units.length; at++) kinds[units.charCodeAt(at)] = kind
})

function foldMarks(lower: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at)
    const kind = kinds[unit] as number
    if (kind === 0 || (unit === 32 && !isSpaceAt(lower, at + 1))) continue
    folded += lower.slice(from, at) + MARKS[kind]
    if (kind === SPACE) while (isSpaceAt(lower, at + 1)) at++
    from = at + 1
  }
  return folded + lower.slice(from)
}

const isSpaceAt = (text: string, at: number): boolean => at < text.length && kinds[text.charCodeAt(at)] === SPACE

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

const SPACES = '\u0020'
const FOLDED: ReadonlyMap<number, string> = new Map([
  ...unitsOf('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u200b\u3000\ufeff', SPACES),
  ...unitsOf('\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SPACES),
  ...unitsOf('‘’ʼ`´', "'"),
  ...unitsOf('“”„«»‟', '"'),
  ...unitsOf('‐‑–—−', '-'),
])

function unitsOf(characters: string, folded: string): (readonly [number, string])[] {
  return Array.from(characters, (character) => [character.charCodeAt(0), folded] as const)
}

/** Units of letters need no look-up: nearly all. */
const isPlain = (unit: number): boolean => (unit > 96 && unit < 160) || (unit > 187 && unit < 700)

function foldMarks(lower: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at)
    const mark = isPlain(unit) ? undefined : FOLDED.get(unit)
    if (mark === undefined || (mark === SPACES && unit === 32 && !isSpace(lower.charCodeAt(at + 1)))) continue
    folded += lower.slice(from, at) + mark
    if (mark === SPACES) while (isSpace(lower.charCodeAt(at + 1))) at++
    from = at + 1
  }
  return folded + lower.slice(from)
}

const isSpace = (unit: number): boolean => !isPlain(unit) && FOLDED.get(unit) === SPACES

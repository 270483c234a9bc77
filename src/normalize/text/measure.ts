import { COMMA, DIGIT, KINDS, kindsOf, LETTER, QUOTE, SPACE, STOP, UNSPACED, UPPER } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'

/** Counts over the characters of a line. */
export interface Measure {
  /** UTF-16 units. */
  readonly length: number
  /** Words; in scripts without spaces two characters count as one. */
  readonly words: number
  readonly letters: number
  readonly digits: number
  readonly upper: number
  /** Words that begin with a capital. */
  readonly capitalised: number
  readonly commas: number
  /** Full stops and their like before the last character. */
  readonly innerStops: number
  readonly quotes: number
  /** Places where a capital directly follows a lower-case letter or digit, as in labels that were run together. */
  readonly glued: number
  /** Whether the line ends like a sentence. */
  readonly ends: boolean
  /** Whether most letters are of a script without spaces. */
  readonly unspaced: boolean
}

/** UTF-16 units of a line that are measured; a longer line is running text whatever follows. */
export const MEASURED = 2000

/** UTF-16 units of a colon and of the Ethiopic word space. */
const [COLON, WORD_SPACE] = [0x3a, 0x1361]

interface Counts {
  words: number
  letters: number
  digits: number
  upper: number
  capitalised: number
  commas: number
  stops: number
  quotes: number
  glued: number
  unspaced: number
}

/** Measures a line in one pass. */
export function measure(text: string): Measure {
  const end = Math.min(text.length, MEASURED)
  const c: Counts = {
    words: 0,
    letters: 0,
    digits: 0,
    upper: 0,
    capitalised: 0,
    commas: 0,
    stops: 0,
    quotes: 0,
    glued: 0,
    unspaced: 0,
  }
  const units = unitsOf(text)
  let before = SPACE
  for (let at = 0; at < end; ) {
    const kinds = KINDS[units[at++] as number] as number
    count(c, kinds, before)
    before = kinds
    if (kinds & LETTER) {
      const start = at
      while (at < end && KINDS[units[at] as number] === LETTER) at++
      if (at > start) before = LETTER
      c.letters += at - start
    }
  }
  const ends = endsSentence(text)
  return {
    length: text.length,
    words: c.words + c.unspaced / 2,
    letters: c.letters,
    digits: c.digits,
    upper: c.upper,
    capitalised: c.capitalised,
    commas: c.commas,
    innerStops: Math.max(0, c.stops - (ends ? 1 : 0)),
    quotes: c.quotes,
    glued: c.glued,
    ends,
    unspaced: c.unspaced * 2 > c.letters,
  }
}

/**
 * Counts one character that is not just another letter of a word; `before` are the kinds of the character before it.
 */
function count(c: Counts, kinds: number, before: number): void {
  if (kinds & LETTER) {
    c.letters++
    if (kinds & UNSPACED) c.unspaced++
    else if (before & SPACE || !(before & (LETTER | DIGIT))) c.words += before & SPACE ? 1 : 0
    if (kinds & UPPER) countCapital(c, before)
  } else if (kinds & DIGIT) {
    c.digits++
    if (before & SPACE) c.words++
  } else if (kinds & STOP) c.stops++
  else if (kinds & COMMA) c.commas++
  else if (kinds & QUOTE) c.quotes++
}

function countCapital(c: Counts, before: number): void {
  c.upper++
  if (!(before & LETTER)) c.capitalised++
  else if (!(before & UPPER)) c.glued++
}

/** Full stops as they are typed: two word spaces in Ethiopic, a colon in Armenian. */
const TYPED_STOP = /፡፡$|[\u0561-\u0587]:$/u

/** Whether `text` ends like a sentence, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  for (let at = text.length - 1; at >= Math.max(0, text.length - 4); at--) {
    const unit = text.charCodeAt(at)
    const kinds = kindsOf(unit)
    if (kinds & STOP) return true
    if (unit === COLON || unit === WORD_SPACE) return TYPED_STOP.test(text.slice(0, at + 1))
    if (!(kinds & (QUOTE | SPACE)) && !")]）'’".includes(text.charAt(at))) return false
  }
  return false
}

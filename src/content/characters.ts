import { textOfUnits } from './units.ts'

/** A letter, or a mark on one. The kinds are bits, and a character may have several. */
export const LETTER = 1
/** An upper-case letter. */
export const UPPER = 2
/** A decimal digit of any script. */
export const DIGIT = 4
/** White space. */
export const SPACE = 8
/** A letter of a script written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
export const UNSPACED = 16
/** Ends a sentence. */
export const STOP = 32
/** Separates parts of a sentence. */
export const COMMA = 64
/** A quotation mark that is not also an apostrophe. */
export const QUOTE = 128
/** A number that is not a decimal digit: ½, ², Ⅳ. */
export const NUMBER = 256
/** A mark on a letter; also has the kind `LETTER`. */
export const MARK = 512
/** Half of a character beyond U+FFFF, whose kinds are unknown: a surrogate. */
export const HALF = 1024
/** The characters that words consist of. */
export const WORD = LETTER | DIGIT | NUMBER

/** The scripts written without spaces between words, for use in a character class. */
export const UNSPACED_SCRIPTS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`

const RUNS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /[\p{L}\p{M}]+/gu],
  [MARK, /\p{M}+/gu],
  [UPPER, /\p{Lu}+/gu],
  [DIGIT, /\p{Nd}+/gu],
  [SPACE, /\s+/g],
  [UNSPACED, new RegExp(`[${UNSPACED_SCRIPTS}]+`, 'gu')],
  [STOP, /[.!?…。！？।॥։؟۔።፧፨။។៕།｡‼⁇⁈⁉]+/g],
  [COMMA, /[,;、，،؛；፣፤၊]+/g],
  [NUMBER, /[\p{Nl}\p{No}]+/gu],
  [QUOTE, /["“”„«»「」『』‹›‟]+/g],
]

/** Every UTF-16 unit at its own index, with nothing in place of surrogates, which would combine. */
export function everyUnit(): string {
  const units = new Uint16Array(0x10000)
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit
  return textOfUnits(units.fill(0, 0xd800, 0xe000), units.length)
}

function addKind(kinds: Uint16Array, kind: number, start: number, end: number): void {
  for (let unit = start; unit < end; unit++) kinds[unit] = (kinds[unit] as number) | kind
}

function kindsOfAll(): Uint16Array {
  const kinds = new Uint16Array(0x10000)
  const units = everyUnit()
  for (const [kind, runs] of RUNS) {
    for (let run = runs.exec(units); run; run = runs.exec(units)) addKind(kinds, kind, run.index, runs.lastIndex)
  }
  return kinds.fill(HALF, 0xd800, 0xe000)
}

/** The kinds of each UTF-16 unit, as bits. */
export const KINDS: Readonly<Uint16Array> = kindsOfAll()

/** The kinds of a UTF-16 unit, as bits; none for the end of a text (NaN). */
export function kindsOf(unit: number): number {
  // NaN becomes 0, which has no kinds. Indexing with a value that is not an integer would make every lookup slow.
  return KINDS[unit | 0] as number
}

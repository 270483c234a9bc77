/** A letter or a mark on one. Kinds of character are bits: a character may be of several. */
export const LETTER = 1
/** A capital. */
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
/** A quotation mark that is no apostrophe. */
export const QUOTE = 128
/** A number that is no decimal digit: ½, ², Ⅳ. */
export const NUMBER = 256
/** Whatever words are made of. */
export const WORD = LETTER | DIGIT | NUMBER

const TESTS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /[\p{L}\p{M}]/u],
  [UPPER, /\p{Lu}/u],
  [DIGIT, /\p{Nd}/u],
  [SPACE, /\s/],
  [
    UNSPACED,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
  [STOP, /[.!?…。！？।։؟۔]/],
  [COMMA, /[,;、，،؛；]/],
  [NUMBER, /[\p{Nl}\p{No}]/u],
  [QUOTE, /["“”„«»「」『』‹›‟]/],
]

const PAGE = 256
/** Marks what has not been looked at yet: pages are filled when a text first needs them. */
const UNKNOWN = 0xffff
const kinds = new Uint16Array(0x10000).fill(UNKNOWN)

function fillPage(unit: number): number {
  const first = unit - (unit % PAGE)
  for (let of = first; of < first + PAGE; of++) {
    const character = String.fromCharCode(of)
    kinds[of] = TESTS.reduce((found, [kind, test]) => (test.test(character) ? found | kind : found), 0)
  }
  return kinds[unit] as number
}

/** The kinds of the UTF-16 unit `unit`, as bits. Surrogates have none, nor has the end of a text (NaN). */
export function kindsOf(unit: number): number {
  // NaN becomes 0, whose kinds are none: an index that is no number would make every look-up slow.
  const known = kinds[unit | 0] as number
  return known === UNKNOWN ? fillPage(unit | 0) : known
}

/** Calls `visit` with the start and the end of each longest run of characters that are of one of the `wanted` kinds. */
export function eachRun(text: string, wanted: number, visit: (start: number, end: number) => void): void {
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const isWanted = (kindsOf(text.charCodeAt(at)) & wanted) !== 0
    if (isWanted && start < 0) start = at
    else if (!isWanted && start >= 0) {
      visit(start, at)
      start = -1
    }
  }
}

const SURROGATE = /[\ud800-\udfff]/

/** Whether a text has characters beyond U+FFFF, whose kinds `kindsOf` does not know. */
export const hasSurrogates = (text: string): boolean => SURROGATE.test(text)

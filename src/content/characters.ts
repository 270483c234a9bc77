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
const pages: (Uint16Array | undefined)[] = new Array(PAGE)

function pageOf(high: number): Uint16Array {
  const page = new Uint16Array(PAGE)
  for (let low = 0; low < PAGE; low++) {
    const character = String.fromCharCode(high * PAGE + low)
    for (const [kind, test] of TESTS) if (test.test(character)) page[low] = (page[low] ?? 0) | kind
  }
  pages[high] = page
  return page
}

/** The kinds of the UTF-16 unit `unit`, as bits. Surrogates have none. */
export function kindsOf(unit: number): number {
  return (pages[unit >> 8] ?? pageOf(unit >> 8))[unit & 255] ?? 0
}

const SURROGATE = /[\ud800-\udfff]/

/** Whether a text has characters beyond U+FFFF, whose kinds `kindsOf` does not know. */
export const hasSurrogates = (text: string): boolean => SURROGATE.test(text)

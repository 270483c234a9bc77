import anyAscii from 'any-ascii'

const LATIN_LETTERS = /\p{Script=Latin}+/gu
const DIACRITIC = /[\u0300-\u036f]+/g
const APOSTROPHE = /['’]/g
/** Characters that separate words. Signs that distinguish names, as in `C#`, `AT&T` or `a/b`, are not among them. */
const BETWEEN_WORDS = /[[\s\p{P}]--[\#\&@%*\/]]+/gv

/**
 * Normalizes a name: no case, no accents, single spaces between words; scripts other than Latin are kept. Names that
 * fold to the same string are the same name. Addresses depend on this (`ownNames`), so it must not change.
 */
export function foldName(name: string): string {
  const plain = name.normalize('NFKD').replace(DIACRITIC, '').normalize('NFC')
  const folded = plain
    .replace(LATIN_LETTERS, (letters) => anyAscii(letters))
    .toLowerCase()
    .replace(APOSTROPHE, '')
    .replace(BETWEEN_WORDS, ' ')
    .trim()
  return folded || name
}

/** Whether two strings are spellings of the same name. */
export function isSameName(a: string, b: string): boolean {
  return a === b || foldName(a) === foldName(b)
}

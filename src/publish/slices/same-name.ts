import anyAscii from 'any-ascii'

const LATIN_LETTERS = /\p{Script=Latin}+/gu
const DIACRITIC = /[\u0300-\u036f]+/g
const APOSTROPHE = /['’]/g
/** What parts words; a sign that names are told apart by, as in `C#`, `AT&T` or `a/b`, does not. */
const BETWEEN_WORDS = /[[\s\p{P}]--[\#\&@%*\/]]+/gv

/**
 * A name without case, accents, and the marks between its words; letters of other scripts stay what they are. Two names that are the same
 * so are one. Addresses follow from it (`ownNames`): it must not change.
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

/** Whether two names are one, written in two ways. */
export function isSameName(a: string, b: string): boolean {
  return a === b || foldName(a) === foldName(b)
}

const SAMPLE = 65_536
/** With fewer characters beyond ASCII, nothing can be concluded. */
const FEWEST = 30

/** Characters beyond ASCII, other than punctuation and spaces that any text may have. */
const FOREIGN = /[^\0-\x7f’‘“”„«»‹›–—…•\u{a0}\u{ad}°·]/gu
/** Words end at ASCII punctuation, at spaces and at that punctuation. */
const WORD = /[^\0-@[-`{-\x7f\s’‘“”„«»‹›–—…•\u{a0}·]+/gu
/** In these scripts any sequence may be a word, and words may adjoin Latin letters. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** More accented letters in a row than in any language, or symbols in place of letters. */
const RUN = /[^\0-\x7f]{3,}/u
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u
/** A word written entirely in another script. */
const WHOLLY_OTHER = /^[^\p{Script=Latin}\p{S}\p{P}\p{Cc}\p{N}]+$/u
/** Upper-case letters after a lower-case one: Cyrillic decoded with the wrong letter order. */
const TURNED_CASE = /(?<!\p{L})\p{Ll}\p{Lu}{2,}(?!\p{L})/gu

function isGarbled(word: string): boolean {
  if (EAST_ASIAN.test(word) || WHOLLY_OTHER.test(word)) return false
  return RUN.test(word) || (LATIN.test(word) && OTHER.test(word))
}

/**
 * The share of a text's characters beyond ASCII that are in impossible words: with three accented letters or symbols in
 * a row, or with letters of two alphabets. 0 if there are too few characters.
 */
export function garbledShare(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const count = (some: string) => some.match(FOREIGN)?.length ?? 0
  const all = count(sample)
  const garbled = all < FEWEST ? [] : (sample.match(WORD) ?? []).filter(isGarbled)
  return count(garbled.join(' ')) / Math.max(1, all)
}

/** Number of words that begin with a lower-case letter and continue in upper case. */
export function countTurned(text: string): number {
  return text.slice(0, SAMPLE).match(TURNED_CASE)?.length ?? 0
}

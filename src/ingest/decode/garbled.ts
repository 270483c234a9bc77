const SAMPLE = 65_536
/** Fewer characters beyond ASCII don't tell. */
const FEWEST = 30

/** What is not ASCII, without the punctuation and spaces that any text may have. */
const FOREIGN = /[^\0-\x7f’‘“”„«»‹›–—…•\u{a0}\u{ad}°·]/gu
/** Words end at ASCII marks, at spaces and at that punctuation. */
const WORD = /[^\0-@[-`{-\x7f\s’‘“”„«»‹›–—…•\u{a0}·]+/gu
/** Scripts of which words may be anything, or may stand beside Latin letters without a space. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** More accented letters in a row than any language writes, or signs where letters are. */
const RUN = /[^\0-\x7f]{3,}/u
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u
/** A word of letters of another script alone. */
const WHOLLY_OTHER = /^[^\p{Script=Latin}\p{S}\p{P}\p{Cc}\p{N}]+$/u
/** Capitals after a small letter: Cyrillic in another order of letters. */
const TURNED_CASE = /(?<!\p{L})\p{Ll}\p{Lu}{2,}(?!\p{L})/gu

function isGarbled(word: string): boolean {
  if (EAST_ASIAN.test(word) || WHOLLY_OTHER.test(word)) return false
  return RUN.test(word) || (LATIN.test(word) && OTHER.test(word))
}

/**
 * The share of a text's characters beyond ASCII that stand in words which no language writes: of three accented letters or signs in a
 * row, or of two alphabets. 0 where there are too few of them to tell.
 */
export function garbledShare(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const count = (some: string) => some.match(FOREIGN)?.length ?? 0
  const all = count(sample)
  const garbled = all < FEWEST ? [] : (sample.match(WORD) ?? []).filter(isGarbled)
  return count(garbled.join(' ')) / Math.max(1, all)
}

/** How many words of a text begin small and go on in capitals. */
export function countTurned(text: string): number {
  return text.slice(0, SAMPLE).match(TURNED_CASE)?.length ?? 0
}

/** Scripts that put no spaces between words: two characters count as a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu

/** Words of a text, for reading time; characters / 2 in scripts without spaces. */
export function countWords(text: string): number {
  const spaced = text.replace(unspaced, ' ')
  const removed = text.match(unspaced)?.length ?? 0
  return (spaced.match(word)?.length ?? 0) + Math.ceil(removed / 2)
}

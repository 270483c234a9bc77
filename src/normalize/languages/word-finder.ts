/** A fixed set of words that can be found in a text without cutting it up. */
export interface WordFinder {
  /** The place in the list of the word that `text` has from `start` to `end`; -1 where it is none of them. */
  find(text: string, start: number, end: number): number
  /** The same for who knows the hash of that word, having walked through it. */
  findHashed(hash: number, text: string, start: number, end: number): number
}

/** The hash of a word that goes on with `unit`; that of no word is 0. */
export const nextHash = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = nextHash(hash, text.charCodeAt(at))
  return hash
}

/** Prepares `words` to be found: a table of hashes with open addressing. */
export function wordFinder(words: readonly string[]): WordFinder {
  const size = 2 ** Math.ceil(Math.log2(4 * Math.max(1, words.length)))
  const slots = new Int32Array(size).fill(-1)
  const hashes = Int32Array.from(words, (word) => hashOf(word, 0, word.length))
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0)
  const isAt = (place: number, text: string, start: number, length: number): boolean => {
    const word = words[place] as string
    return word.length === length && text.startsWith(word, start)
  }
  const slotOf = (hash: number, text: string, start: number, end: number): number => {
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const place = slots[slot] as number
      if (place < 0 || (hashes[place] === hash && isAt(place, text, start, end - start))) return slot
    }
  }
  words.forEach((word, place) => {
    const slot = slotOf(hashes[place] as number, word, 0, word.length)
    if (slots[slot] === -1) slots[slot] = place
  })
  const findHashed: WordFinder['findHashed'] = (hash, text, start, end) =>
    slots[slotOf(hash, text, start, end)] as number
  return {
    find: (text, start, end) => (end - start > longest ? -1 : findHashed(hashOf(text, start, end), text, start, end)),
    findHashed,
  }
}

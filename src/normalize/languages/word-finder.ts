import { unitsOf } from '../../content/units.ts'

/** The UTF-16 units of a text, as `unitsOf` gives them. */
export type Units = Readonly<Uint16Array>

/** A fixed set of words, to be found in a text without slicing it. */
export interface WordFinder {
  /** Index in the list of the word that `text` has from `start` to `end`; -1 if it is not in the list. */
  find(text: string, start: number, end: number): number
  /** The same for callers that walk through the units of a text and so know the word's hash. */
  findHashed(hash: number, units: Units, start: number, end: number): number
}

/** The hash of a word extended by `unit`; the empty word has hash 0. */
export const nextHash = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0

/** The hash of the word among `units` from `start` to `end`. */
export function hashOf(units: Units, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = nextHash(hash, units[at] as number)
  return hash
}

/** Words as one sequence of units. */
interface Spelling {
  readonly units: ArrayLike<number>
  /** Where each word begins; one more entry at the end. */
  readonly begins: ArrayLike<number>
}

/** Whether the word at index `place` is the one among `units` from `start` to `end`. */
export function isSpelt(spelling: Spelling, place: number, units: Units, start: number, end: number): boolean {
  const begin = spelling.begins[place] as number
  if ((spelling.begins[place + 1] as number) - begin !== end - start) return false
  for (let at = start; at < end; at++) if (spelling.units[begin + at - start] !== units[at]) return false
  return true
}

function spell(words: readonly string[]): Spelling {
  const begins = new Int32Array(words.length + 1)
  words.forEach(({ length }, place) => {
    begins[place + 1] = (begins[place] as number) + length
  })
  return { units: unitsOf(words.join('')).slice(0, begins[words.length]), begins }
}

/** Builds a finder for `words`: a hash table with open addressing. */
export function wordFinder(words: readonly string[]): WordFinder {
  const size = 2 ** Math.ceil(Math.log2(4 * Math.max(1, words.length)))
  const slots = new Int32Array(size).fill(-1)
  const spelling = spell(words)
  const hashes = Int32Array.from(words, (word) => hashOf(unitsOf(word), 0, word.length))
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0)
  const slotOf = (hash: number, units: Units, start: number, end: number): number => {
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const place = slots[slot] as number
      if (place < 0 || (hashes[place] === hash && isSpelt(spelling, place, units, start, end))) return slot
    }
  }
  words.forEach((word, place) => {
    const slot = slotOf(hashes[place] as number, unitsOf(word), 0, word.length)
    if (slots[slot] === -1) slots[slot] = place
  })
  const findHashed: WordFinder['findHashed'] = (hash, units, start, end) =>
    slots[slotOf(hash, units, start, end)] as number
  const find: WordFinder['find'] = (text, start, end) => {
    const length = end - start
    if (length > longest) return -1
    const units = unitsOf(text.slice(start, end))
    return findHashed(hashOf(units, 0, length), units, 0, length)
  }
  return { find, findHashed }
}

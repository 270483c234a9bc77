import { nextHash } from '../languages/word-finder.ts'

/** Numbers for words, from 0 on, in the order in which they are first seen. */
export interface WordNumbers {
  /** The number of the word that `text` has from `start` to `end`, whose hash is `hash`. */
  of(hash: number, text: string, start: number, end: number): number
  ofWord(word: string): number
  /** How many words have a number. */
  count(): number
}

const FIRST_SIZE = 1024
const FREE = -1

/** Starts to number words: a table of hashes with open addressing, so that a word is cut out of its text once only. */
export function wordNumbers(): WordNumbers {
  const words: string[] = []
  const hashes: number[] = []
  let slots = new Array<number>(FIRST_SIZE).fill(FREE)
  const slotOf = (hash: number, isIt: (number: number) => boolean): number => {
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number
      if (number === FREE || (hashes[number] === hash && isIt(number))) return slot
    }
  }
  const grow = () => {
    slots = new Array<number>(2 * slots.length).fill(FREE)
    hashes.forEach((hash, number) => {
      slots[slotOf(hash, () => false)] = number
    })
  }
  const of: WordNumbers['of'] = (hash, text, start, end) => {
    const slot = slotOf(hash, (number) => {
      const word = words[number] as string
      return word.length === end - start && text.startsWith(word, start)
    })
    const known = slots[slot] as number
    if (known !== FREE) return known
    slots[slot] = words.length
    hashes.push(hash)
    if (2 * words.push(text.slice(start, end)) > slots.length) grow()
    return words.length - 1
  }
  const ofWord = (word: string): number => {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at))
    return of(hash, word, 0, word.length)
  }
  return { of, ofWord, count: () => words.length }
}

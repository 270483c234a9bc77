import { isSpelt, type Units } from '../languages/word-finder.ts'

/** Numbers for words, from 0 on, in order of first occurrence. */
export interface WordNumbers {
  /** The number of the word among `units` from `start` to `end` with the given hash. */
  of(hash: number, units: Units, start: number, end: number): number
  /** How many words have a number. */
  count(): number
}

/** Slots of an empty table; it doubles when half full. */
const FIRST_SIZE = 1024
const FREE = -1

/** Creates an empty numbering: a hash table with open addressing, so that no word is sliced from its text. */
export function wordNumbers(): WordNumbers {
  const hashes: number[] = []
  const spelling = { units: [] as number[], begins: [0] }
  let slots = new Array<number>(FIRST_SIZE).fill(FREE)
  const nextSlot = (slot: number): number => (slot + 1) & (slots.length - 1)
  const grow = () => {
    slots = new Array<number>(2 * slots.length).fill(FREE)
    hashes.forEach((hash, number) => {
      let slot = hash & (slots.length - 1)
      while (slots[slot] !== FREE) slot = nextSlot(slot)
      slots[slot] = number
    })
  }
  const add = (hash: number, units: Units, start: number, end: number): number => {
    for (let at = start; at < end; at++) spelling.units.push(units[at] as number)
    spelling.begins.push(spelling.units.length)
    const number = hashes.push(hash) - 1
    if (2 * hashes.length > slots.length) grow()
    return number
  }
  const of: WordNumbers['of'] = (hash, units, start, end) => {
    let slot = hash & (slots.length - 1)
    for (; slots[slot] !== FREE; slot = nextSlot(slot)) {
      const number = slots[slot] as number
      if (hashes[number] === hash && isSpelt(spelling, number, units, start, end)) return number
    }
    slots[slot] = hashes.length
    return add(hash, units, start, end)
  }
  return { of, count: () => hashes.length }
}

import { KINDS, LETTER } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'
import { hashOf, nextHash, type Units, type WordFinder, wordFinder } from './word-finder.ts'

/** A word of a list, or a part of one: `un-`, `-ing`, `-ije-`; its row, and what finding it is worth. */
export interface Listing {
  readonly phrase: string
  readonly row: number
  readonly points: number
}

/** Words of one kind; the rows of a word are at the indices from `begins[word]` to `begins[word + 1]`. */
interface Listed {
  readonly finder: WordFinder
  readonly begins: Uint32Array
  readonly rows: Uint8Array
  readonly points: Float32Array
}

/** Lists of words and parts, prepared for looking up all of them at once. */
export interface Lexicon {
  readonly size: number
  readonly words: Listed
  readonly beginnings: Listed
  readonly endings: Listed
  readonly insides: Listed
}

/** Prepares lists for `size` rows. */
export function lexicon(size: number, listings: readonly Listing[]): Lexicon {
  const kinds = Map.groupBy(listings, ({ phrase }) => `${phrase.startsWith('-')} ${phrase.endsWith('-')}`)
  const listed = (begins: boolean, ends: boolean) => listedOf(kinds.get(`${begins} ${ends}`) ?? [])
  return {
    size,
    words: listed(false, false),
    beginnings: listed(false, true),
    endings: listed(true, false),
    insides: listed(true, true),
  }
}

function listedOf(listings: readonly Listing[]): Listed {
  const byWord = Map.groupBy(listings, ({ phrase }) => phrase.replaceAll('-', ''))
  const grouped = [...byWord.values()].flat()
  const begins = new Uint32Array(byWord.size + 1)
  let word = 0
  for (const { length } of byWord.values()) begins[++word] = (begins[word - 1] as number) + length
  return {
    finder: wordFinder([...byWord.keys()]),
    begins,
    rows: Uint8Array.from(grouped, ({ row }) => row),
    points: Float32Array.from(grouped, ({ points }) => points),
  }
}

/** The points of each row for a text, and the number of its words. */
export interface Scores {
  readonly points: Float64Array
  readonly words: number
}

/** Lengths of beginnings and endings, and of what is inside a word; a word has at least two letters more. */
const ENDS = [2, 3, 4]
const INSIDE = 3

const APOSTROPHE = "'".charCodeAt(0)
const isOfWord = (unit: number): boolean => unit === APOSTROPHE || ((KINDS[unit] as number) & LETTER) !== 0

/** Adds up what the words of a folded text, and their parts unless only words are wanted, are worth to each row. */
export function scoreText(lists: Lexicon, folded: string, onlyWords: boolean): Scores {
  const points = new Float64Array(lists.size)
  const units = unitsOf(folded)
  const { length } = folded
  let words = 0
  for (let at = 0; at < length; at++) {
    let hash = 0
    const start = at
    for (; at < length && isOfWord(units[at] as number); at++) hash = nextHash(hash, units[at] as number)
    if (at === start) continue
    words++
    addListed(lists.words, points, units, hash, start, at)
    if (!onlyWords) addParts(lists, points, units, start, at)
  }
  return { points, words }
}

function addParts(lists: Lexicon, points: Float64Array, units: Units, start: number, end: number): void {
  for (const length of ENDS) {
    if (end - start < length + 2) break
    addListed(lists.beginnings, points, units, hashOf(units, start, start + length), start, start + length)
    addListed(lists.endings, points, units, hashOf(units, end - length, end), end - length, end)
  }
  for (let at = start + 1; at + INSIDE < end; at++)
    addListed(lists.insides, points, units, hashOf(units, at, at + INSIDE), at, at + INSIDE)
}

/** Adds what the word among `units` from `start` to `end` is worth to the rows that list it. */
function addListed(
  { finder, begins, rows, points: worth }: Listed,
  points: Float64Array,
  units: Units,
  hash: number,
  start: number,
  end: number,
): void {
  const word = finder.findHashed(hash, units, start, end)
  if (word < 0) return
  const stop = begins[word + 1] as number
  for (let at = begins[word] as number; at < stop; at++) {
    const row = rows[at] as number
    points[row] = (points[row] as number) + (worth[at] as number)
  }
}

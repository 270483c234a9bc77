import { KINDS, LETTER } from '../../content/characters.ts'
import { late } from '../../content/late-package.ts'
import { unitsOf } from '../../content/units.ts'
import { hashOf, nextHash, type Units, type WordFinder, wordFinder } from './word-finder.ts'

/** Words that a row lists, and parts of words: `un-`, `-ing`, `-ije-`; and what finding one is worth, by its place. */
export interface Listing {
  readonly row: number
  readonly phrases: readonly string[]
  readonly points: (place: number) => number
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
  readonly parts: () => Parts
}

interface Parts {
  readonly beginnings: Listed
  readonly endings: Listed
  readonly insides: Listed
}

/** Prepares lists for `size` rows: those of words at once, and those of parts, which few texts need, when they are used. */
export function lexicon(size: number, listings: readonly Listing[]): Lexicon {
  const listed = (kind: RegExp) => listedOf(listings, kind)
  const parts = () => ({
    beginnings: listed(/^[^-]+-$/),
    endings: listed(/^-[^-]+$/),
    insides: listed(/^-[^-]+-$/),
  })
  return { size, words: listed(/^[^-]+$/), parts: late(parts) }
}

/** Numbers rather than objects throughout: there are tens of thousands of words, and each thread prepares them. */
function listedOf(listings: readonly Listing[], kind: RegExp): Listed {
  const indices = new Map<string, number>()
  const [words, rows, points]: [number[], number[], number[]] = [[], [], []]
  for (const { row, phrases, points: pointsOf } of listings)
    phrases.forEach((phrase, place) => {
      if (!kind.test(phrase)) return
      const word = phrase.replaceAll('-', '')
      const index = indices.get(word) ?? indices.size
      indices.set(word, index)
      words.push(index)
      rows.push(row)
      points.push(pointsOf(place))
    })
  return { finder: wordFinder([...indices.keys()]), ...groupedByWord(indices.size, words, rows, points) }
}

function groupedByWord(size: number, words: readonly number[], rows: readonly number[], points: readonly number[]) {
  const begins = new Uint32Array(size + 1)
  for (const word of words) begins[word + 1] = (begins[word + 1] as number) + 1
  for (let word = 0; word < size; word++) begins[word + 1] = (begins[word + 1] as number) + (begins[word] as number)
  const next = begins.slice()
  const grouped = { begins, rows: new Uint8Array(words.length), points: new Float32Array(words.length) }
  words.forEach((word, at) => {
    const to = next[word] as number
    next[word] = to + 1
    grouped.rows[to] = rows[at] as number
    grouped.points[to] = points[at] as number
  })
  return grouped
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
  const parts = onlyWords ? undefined : lists.parts()
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
    if (parts) addParts(parts, points, units, start, at)
  }
  return { points, words }
}

function addParts(lists: Parts, points: Float64Array, units: Units, start: number, end: number): void {
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

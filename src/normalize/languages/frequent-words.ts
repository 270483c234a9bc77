import { unitsOf } from '../../content/units.ts'
import { LANGUAGES, phrasesOf } from './table.ts'
import { nextHash, type Units, wordFinder } from './word-finder.ts'

/** Words of rare languages are left out: short as they are, they are names or other words elsewhere. */
const rows = LANGUAGES.filter(({ rare }) => rare === undefined)
const common = wordFinder([...new Set(rows.flatMap((row) => phrasesOf(row.common)))])
const particles = new Set([...'がをはにのでともへ的是了在不和有我他这為也就對说'])

/** Whether `word`, in lower case, is among the commonest of some language. */
export const isCommon = (word: string): boolean => common.find(word, 0, word.length) >= 0

/** Whether the word that stands among the units of a text in lower case from `start` to `end`, whose hash is `hash`, is one of those. */
export const isCommonHashed = (hash: number, units: Units, start: number, end: number): boolean =>
  common.findHashed(hash, units, start, end) >= 0

/** UTF-16 units, and words, of a line beyond which nothing more is learnt. */
const MEASURED = 400
const MOST_WORDS = 60
const SPACE = 32

/** Share of the words of a folded line, of its first 60 at most, that are among the commonest of some language: prose has many. */
export function commonShare(folded: string, unspaced: boolean): number {
  if (unspaced) return particleShare(folded)
  const units = unitsOf(folded)
  const end = Math.min(folded.length, MEASURED)
  let words = 0
  let found = 0
  for (let start = 0; start <= end && words < MOST_WORDS; words++) {
    let hash = 0
    let stop = start
    for (; stop < end && units[stop] !== SPACE; stop++) hash = nextHash(hash, units[stop] as number)
    if (isCommonHashed(hash, units, start, stop)) found++
    start = stop + 1
  }
  return found / words
}

function particleShare(folded: string): number {
  const part = folded.slice(0, 120)
  let found = 0
  for (const character of part) if (particles.has(character)) found++
  return part.length ? Math.min(1, (3 * found) / part.length) : 0
}

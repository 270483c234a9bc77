import { unitsOf } from '../../content/units.ts'
import { LANGUAGES, phrasesOf } from './table.ts'
import { nextHash, type Units, wordFinder } from './word-finder.ts'

/** Words of rare languages are left out: many are short, and names or other words elsewhere. */
const rows = LANGUAGES.filter(({ rare }) => rare === undefined)
const common = wordFinder([...new Set(rows.flatMap((row) => phrasesOf(row.common)))])
/** The commonest particles of languages without spaces, each of one character. */
const particles = new Set(rows.flatMap((row) => phrasesOf(row.characters)))

/** Whether `word`, in lower case, is among the commonest words of any language. */
export const isCommon = (word: string): boolean => common.find(word, 0, word.length) >= 0

/** The same for the word among `units` from `start` to `end`, whose hash is known. */
export const isCommonHashed = (hash: number, units: Units, start: number, end: number): boolean =>
  common.findHashed(hash, units, start, end) >= 0

/** Only so much of a line is measured: UTF-16 units, and words. More of it changes the share little. */
const MEASURED = 400
const MOST_WORDS = 60
const SPACE = 32

/** Share of the first words of a folded line that are among the commonest of any language. Prose has many of them. */
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

/**
 * UTF-16 units measured in scripts without spaces; a particle counts for so many characters, as words are about three
 * long.
 */
const MEASURED_UNSPACED = 120
const PER_PARTICLE = 3

/** The same for scripts without spaces, by their particles. */
function particleShare(folded: string): number {
  const part = folded.slice(0, MEASURED_UNSPACED)
  let found = 0
  for (const character of part) if (particles.has(character)) found++
  return part.length ? Math.min(1, (PER_PARTICLE * found) / part.length) : 0
}

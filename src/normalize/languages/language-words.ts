import { KINDS, LETTER } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'
import { LANGUAGES, phrasesOf } from './table.ts'
import { nextHash, wordFinder } from './word-finder.ts'

/** For each of the commonest words the indices in `LANGUAGES` of the languages it belongs to. */
const languagesOf = new Map<string, number[]>()
LANGUAGES.forEach((row, at) => {
  for (const word of new Set(phrasesOf(row.common))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), at])
})
const languages = [...languagesOf.values()]
const common = wordFinder([...languagesOf.keys()])

const placeOf = new Map(LANGUAGES.map((row, at) => [row.code, at]))
const APOSTROPHE = "'".charCodeAt(0)
const NONE: readonly number[] = []

const languagesAt = (word: number): readonly number[] => (word < 0 ? NONE : (languages[word] ?? NONE))

const isOfWord = (unit: number): boolean => unit === APOSTROPHE || ((KINDS[unit] as number) & LETTER) !== 0

/**
 * Calls `visit` with the languages of each word of a folded text and the index after it, until `visit` returns true.
 */
function eachWord(folded: string, visit: (languages: readonly number[], end: number) => boolean): void {
  const units = unitsOf(folded)
  const { length } = folded
  for (let at = 0; at < length; at++) {
    let hash = 0
    const start = at
    for (; at < length && isOfWord(units[at] as number); at++) hash = nextHash(hash, units[at] as number)
    if (at > start && visit(languagesAt(common.findHashed(hash, units, start, at)), at)) return
  }
}

/**
 * Whether at least `share` of the words of a folded text are among the commonest of `language`. Stops as soon as the
 * words still to come, of a letter each, could not change the answer, which is mostly halfway.
 */
export function hasShare(folded: string, language: string, share: number): boolean {
  const place = placeOf.get(language)
  if (place === undefined) return share <= 0
  let words = 0
  let found = 0
  let isSure = false
  eachWord(folded, (known, end) => {
    words++
    if (known.includes(place)) found++
    isSure = found > share * (words + (folded.length - end) / 2)
    return isSure
  })
  return isSure || found / Math.max(1, words) >= share
}

import { kindsOf, LETTER } from '../../content/characters.ts'
import { LANGUAGES, phrasesOf } from './table.ts'
import { wordFinder } from './word-finder.ts'

/** For each of the commonest words: the places in `LANGUAGES` of those it belongs to. */
const languagesOf = new Map<string, number[]>()
LANGUAGES.forEach((row, at) => {
  for (const word of new Set(phrasesOf(row.common))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), at])
})
const languages = [...languagesOf.values()]
const common = wordFinder([...languagesOf.keys()])

const placeOf = new Map(LANGUAGES.map((row, at) => [row.code, at]))
const APOSTROPHE = "'".charCodeAt(0)
const NONE: readonly number[] = []

/** Calls `visit` with the languages of each run of letters of a folded text. */
function eachWord(folded: string, visit: (languages: readonly number[]) => void): void {
  let start = -1
  for (let at = 0; at <= folded.length; at++) {
    const unit = folded.charCodeAt(at)
    if (unit === APOSTROPHE || kindsOf(unit) & LETTER) {
      if (start < 0) start = at
    } else if (start >= 0) {
      visit(languages[common.find(folded, start, at)] ?? NONE)
      start = -1
    }
  }
}

/** How many words of a folded text are among the commonest of each language, by their places in `LANGUAGES`. */
export interface WordTally {
  readonly words: number
  readonly common: Uint16Array
}

/** Counts the common words of a folded text. */
export function tallyWords(folded: string): WordTally {
  const tally = new Uint16Array(LANGUAGES.length)
  let words = 0
  eachWord(folded, (known) => {
    words++
    for (const at of known) tally[at] = (tally[at] ?? 0) + 1
  })
  return { words, common: tally }
}

/** Share of the words of a folded text that are common ones of `language`; 0 for a language without a row. */
export function shareOf(folded: string, language: string): number {
  const place = placeOf.get(language)
  if (place === undefined) return 0
  let words = 0
  let found = 0
  eachWord(folded, (known) => {
    words++
    if (known.includes(place)) found++
  })
  return found / Math.max(1, words)
}

import { late } from '../../content/late-package.ts'
import { unitsOf } from '../../content/units.ts'
import { lexicon, scoreText } from './lexicon.ts'
import { isOfScript } from './scripts.ts'
import { LANGUAGES, phrasesOf } from './table.ts'
import { TELLING } from './telling.ts'

/**
 * The points of a word are the logarithm of how much more frequent it is in a language that lists it than in one that
 * does not. The frequency of a listed word is taken to fall with its rank, as those of words do (Zipf's law).
 */
const wordPoints = (rank: number): number => Math.log(2500 / (rank + 6))
/** The same for parts of words, of which a word has several that say the same. */
const partPoints = (rank: number): number => 0.25 * Math.log(600 / (rank + 12))
/** What a letter costs that a language does not have: names have such letters too. */
const FOREIGN_LETTER = 2.5
/** Share of its points that a language of few texts loses, and what it loses besides: it has to be clearly ahead of others. */
const [RARITY, RARE] = [0.02, 2]

/** A language with the points that a text has in it. */
export interface Scored {
  readonly code: string
  readonly points: number
}

/** The likeliest language of a text and the next, which is the same where there is no other. */
export interface Ranking {
  readonly best: Scored
  readonly second: Scored
  readonly words: number
}

const listed = late(() =>
  lexicon(
    TELLING.length,
    TELLING.flatMap(({ words, parts }, row) => [
      { row, phrases: phrasesOf(words), points: wordPoints },
      { row, phrases: phrasesOf(parts), points: partPoints },
    ]),
  ),
)

const rowsOf = (script: string): number[] => TELLING.flatMap((row, at) => (row.script === script ? [at] : []))
const rowsByScript = new Map(
  [...new Set(TELLING.map(({ script }) => script))].map((script) => [script, rowsOf(script)]),
)

const common = new Set(LANGUAGES.flatMap(({ code, rare }) => (rare === undefined ? [code] : [])))
const isRare = TELLING.map(({ code }) => !common.has(code))

/** The rows of a script without a letter, found when it first occurs. */
const lacking = new Map<number, readonly number[]>()

function rowsLacking(unit: number, script: string): readonly number[] {
  const known = lacking.get(unit)
  if (known) return known
  const letter = String.fromCharCode(unit)
  const found = (rowsByScript.get(script) ?? []).filter((at) => !TELLING[at]?.letters.includes(letter))
  lacking.set(unit, found)
  return found
}

function subtractLetters(points: Float64Array, folded: string, script: string): void {
  const units = unitsOf(folded)
  const counts = new Map<number, number>()
  for (let at = 0; at < folded.length; at++) counts.set(units[at] as number, (counts.get(units[at] as number) ?? 0) + 1)
  for (const [unit, count] of counts) {
    if (!isOfScript(unit, script)) continue
    for (const row of rowsLacking(unit, script)) points[row] = (points[row] as number) - FOREIGN_LETTER * count
  }
}

/**
 * Ranks the languages that share a script by the words of a folded text, and unless only words are wanted by parts of
 * words and by letters.
 */
export function rankLanguages(folded: string, script: string, onlyWords: boolean): Ranking | undefined {
  const { points, words } = scoreText(listed(), folded, onlyWords)
  if (!onlyWords) subtractLetters(points, folded, script)
  const rows = rowsByScript.get(script) ?? []
  const worth = (row: number) => {
    const own = points[row] as number
    return isRare[row] ? own * (1 - RARITY) - RARE : own
  }
  const most = (but: number) =>
    rows.reduce((best, row) => (row !== but && (best < 0 || worth(row) > worth(best)) ? row : best), -1)
  const scored = (row: number): Scored => ({ code: TELLING[row]?.code ?? '', points: worth(row) })
  const best = most(-1)
  if (best < 0) return undefined
  const second = most(best)
  return { best: scored(best), second: scored(second < 0 ? best : second), words }
}

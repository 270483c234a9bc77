import { fold } from '../text/fold.ts'
import { hasShare } from './language-words.ts'
import { leadOverRelative } from './relatives.ts'
import { type Ranking, rankLanguages } from './score-languages.ts'
import { languageOfScript, scriptOf } from './scripts.ts'
import { LANGUAGES } from './table.ts'

/** UTF-16 units of a text that its language is detected by, and that are compared with the words of one language. */
const SAMPLE = 1000
const SPOKEN_SAMPLE = 400

/** A language (BCP 47) and the confidence in it, from 0 to 1. */
export interface Detected {
  readonly language: string
  readonly confidence: number
}

/** Confidence in a language that its script shows, or that is far ahead of the next, and in any other. */
const SURE = 0.95
const UNSURE = 0.6

/** Fewest letters of a text whose language is detected. */
const FEWEST_LETTERS = 12
const LETTER = /\p{L}/gu

function hasLetters(text: string, fewest: number): boolean {
  LETTER.lastIndex = 0
  let found = 0
  while (found < fewest && LETTER.test(text)) found++
  return found === fewest
}

/** Detects the language of a text; undefined where the text is too short, in no known language or in doubt. */
export function detectLanguage(text: string): Detected | undefined {
  const sample = text.slice(0, SAMPLE)
  if (!hasLetters(sample, FEWEST_LETTERS)) return undefined
  return byMark(sample) ?? byScript(sample)
}

const MARKS = LANGUAGES.flatMap(({ code, mark }) =>
  mark === undefined ? [] : [{ language: code, letter: new RegExp(`\\p{Script=${mark}}`, 'u') }],
)
/** Share of the letters of a text from which such a script marks its language. */
const MARKING = 0.06

/** Detects the language by a script that stands in all of its sentences, however many names in another stand beside it. */
function byMark(sample: string): Detected | undefined {
  const found = MARKS.find(({ letter }) => letter.test(sample))
  if (!found) return undefined
  const letters = sample.match(LETTER) ?? []
  const own = letters.filter((one) => found.letter.test(one)).length
  return own >= MARKING * letters.length ? { language: found.language, confidence: SURE } : undefined
}

/** Detects the language by the script that most letters are in, and where several share it by what tells them apart. */
function byScript(sample: string): Detected | undefined {
  const script = scriptOf(sample)
  if (script === undefined) return undefined
  const only = languageOfScript(script)
  return only === undefined ? byTelling(fold(sample), script) : { language: only, confidence: SURE }
}

/**
 * A language so many points ahead of the next by its words alone, and with so many points a word, is the right one
 * without a look at the rest, which takes longer.
 */
const CLEARLY_AHEAD = 60
const CLEARLY_KNOWN = 1.5

/** Scripts that hundreds of languages share, and fewest points a word of a text in a language that is known. */
const WIDESPREAD: ReadonlySet<string> = new Set(['Latin', 'Cyrillic'])
const KNOWN = 0.7

/**
 * How far the best has to be ahead of the next to be given at all, and to be sure, grows with the square root of the
 * number of words, as chance does; and never is it less than `LEAST_AHEAD`.
 */
const AHEAD = 0.2
const SURELY_AHEAD = 1
const LEAST_AHEAD = 0.5
/** What a word is worth that tells a language from its relative. */
const TELLS_RELATIVE = 2.5

function byTelling(folded: string, script: string): Detected | undefined {
  const byWords = rankLanguages(folded, script, true)
  if (byWords && isClear(byWords)) return { language: byWords.best.code, confidence: SURE }
  const ranking = rankLanguages(folded, script, false)
  if (!ranking) return undefined
  const { best, second, words } = ranking
  if (WIDESPREAD.has(script) && best.points < KNOWN * words) return undefined
  const lead = best.points - second.points + TELLS_RELATIVE * leadOverRelative(folded, script, best.code, second.code)
  const ahead = Math.abs(lead) / Math.sqrt(words)
  if (ahead < AHEAD || Math.abs(lead) < LEAST_AHEAD) return undefined
  return { language: lead > 0 ? best.code : second.code, confidence: ahead < SURELY_AHEAD ? UNSURE : SURE }
}

const isClear = ({ best, second, words }: Ranking): boolean =>
  best.points - second.points >= CLEARLY_AHEAD && best.points >= CLEARLY_KNOWN * words

/**
 * Whether at least `share` of the first words of `text` are among the commonest of `language`; false for a language
 * without a row.
 */
export function isSpoken(text: string, language: string, share: number): boolean {
  return hasShare(fold(text.slice(0, SPOKEN_SAMPLE)), language, share)
}

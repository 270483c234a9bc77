import type * as Eld from 'eld/extrasmall'
import { late, loadPackage } from '../../content/late-package.ts'
import { fold } from '../lines/fold.ts'
import { hasShare, shareOf, tallyWords, type WordTally } from './language-words.ts'
import { LANGUAGES } from './table.ts'

/** UTF-16 units of a text that its language is detected by, and that are compared with the words of one language. */
const SAMPLE = 1000
const SPOKEN_SAMPLE = 400

/** Languages that the detector confuses; their commonest words tell them apart. */
const TWINS: ReadonlyMap<string, string> = new Map(LANGUAGES.flatMap(({ code, twin }) => (twin ? [[code, twin]] : [])))

/** A language (BCP 47) and the confidence in it, from 0 to 1. */
export interface Detected {
  readonly language: string
  readonly confidence: number
}

/**
 * Confidence in a language that its words, its script or a reliable verdict of the detector show, and in any other
 * verdict.
 */
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

/** Detects the language of a text; undefined where the text is too short or in no known language. */
export function detectLanguage(text: string): Detected | undefined {
  const sample = text.slice(0, SAMPLE)
  if (!hasLetters(sample, FEWEST_LETTERS)) return undefined
  const marked = byMark(sample)
  if (marked) return marked
  const tally = tallyWords(fold(sample))
  return byCommonWords(tally) ?? byNgrams(sample, tally) ?? byScript(sample)
}

/**
 * Running text in a language has at least this share and this number of its commonest words, and of no other language's
 * more than a given share of that number.
 */
const LEAST_SHARE = 0.2
const LEAST_WORDS = 8
const MOST_OF_ANOTHER = 0.3

/**
 * The same for rare languages, most of which the detector does not know; `ratio` is to the words of the likeliest
 * common language. Languages that glue particles to other words have fewer common ones, but hardly any of another
 * language.
 */
const LEAST_RARE = [
  { share: 0.12, words: 6, ratio: 1.3 },
  { share: 0.06, words: 6, ratio: 4 },
]

const places = LANGUAGES.map((_row, at) => at)
const isRare = (at: number): boolean => LANGUAGES[at]?.rare !== undefined
const [RARE, OTHERS] = [places.filter(isRare), places.filter((at) => !isRare(at))]

/** Detects the language by its commonest words alone; undefined where they leave a doubt. */
function byCommonWords({ words, common }: WordTally): Detected | undefined {
  const count = (at: number) => common[at] ?? 0
  const most = (among: readonly number[]) => among.reduce((best, at) => (count(at) > count(best) ? at : best))
  const [best, rare] = [most(OTHERS), most(RARE)]
  const sure = (at: number) => ({ language: LANGUAGES[at]?.code ?? '', confidence: SURE })
  const isRareOne = LEAST_RARE.some(
    (least) => count(rare) >= Math.max(least.words, least.share * words, least.ratio * count(best)),
  )
  if (isRareOne) return sure(rare)
  const found = count(best)
  if (found < LEAST_WORDS || found < LEAST_SHARE * words) return undefined
  const hasRival = OTHERS.some((at) => at !== best && count(at) > MOST_OF_ANOTHER * found)
  return hasRival ? undefined : sure(best)
}

const SCRIPTS = LANGUAGES.flatMap(({ code, script }) =>
  script === undefined ? [] : [{ language: code, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }],
)

const MARKS = LANGUAGES.flatMap(({ code, mark }) =>
  mark === undefined ? [] : [{ language: code, letter: new RegExp(`\\p{Script=${mark}}`, 'u') }],
)
/** Share of the letters of a text from which such a script marks its language. */
const MARKING = 0.15

/** Detects the language by a script that stands in all of its sentences, however many names in another stand beside it. */
function byMark(sample: string): Detected | undefined {
  const found = MARKS.find(({ letter }) => letter.test(sample))
  if (!found) return undefined
  const letters = sample.match(LETTER) ?? []
  const own = letters.filter((one) => found.letter.test(one)).length
  return own >= MARKING * letters.length ? { language: found.language, confidence: SURE } : undefined
}

/** Detects the language by the script that most letters are in. */
function byScript(sample: string): Detected | undefined {
  const least = (sample.match(LETTER)?.length ?? 0) / 2
  const found = SCRIPTS.find(({ letters }) => (sample.match(letters)?.length ?? 0) > least)
  return found && { language: found.language, confidence: SURE }
}

/** Loaded with the first text that needs it, because it takes 70 MB of memory. */
const detector = late(() => loadPackage<typeof Eld>('eld/extrasmall').eld)

/**
 * A text of this many words and less than this share of the commonest words of a language is not in it. The detector
 * takes a language that it does not know for one that it does: Oromo for Finnish, Quechua for Tagalog.
 */
const MANY_WORDS = 30
const LEAST_SPOKEN = 0.02

/** The languages in the Latin script, which hundreds of languages share, whose commonest words are known. */
const IN_LATIN: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ code, common }) => (/\p{Script=Latin}/u.test(common ?? '') ? [code] : [])),
)

/** Whether the commonest words of a language speak against a verdict of the detector. */
const isDenied = (language: string, tally: WordTally): boolean =>
  IN_LATIN.has(language) && tally.words >= MANY_WORDS && shareOf(tally, language) < LEAST_SPOKEN

function byNgrams(sample: string, tally: WordTally): Detected | undefined {
  const result = detector().detect(sample)
  if (result.language === '' || isDenied(result.language, tally)) return undefined
  return { language: resolveTwins(result.language, tally), confidence: result.isReliable() ? SURE : UNSURE }
}

function resolveTwins(language: string, tally: WordTally): string {
  const twin = TWINS.get(language)
  return twin !== undefined && shareOf(tally, twin) > shareOf(tally, language) ? twin : language
}

/**
 * Whether at least `share` of the first words of `text` are among the commonest of `language`; false for a language
 * without a row.
 */
export function isSpoken(text: string, language: string, share: number): boolean {
  return hasShare(fold(text.slice(0, SPOKEN_SAMPLE)), language, share)
}

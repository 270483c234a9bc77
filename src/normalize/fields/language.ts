import type * as Eld from 'eld/extrasmall'
import { late, loadPackage } from '../../content/late-package.ts'
import { hasShare, shareOf, tallyWords } from '../languages/language-words.ts'
import { LANGUAGES } from '../languages/table.ts'
import { fold } from '../lines/fold.ts'

const SAMPLE = 1000

/** Languages that the detector takes for one another, told apart by their commonest words. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  ms: ['ms', 'id'],
  id: ['id', 'ms'],
  hr: ['hr', 'sr'],
  sr: ['sr', 'hr'],
}

/** A language (BCP 47) and how sure it is, from 0 to 1. */
export interface Detected {
  readonly language: string
  readonly confidence: number
}

const FEWEST_LETTERS = 12
const LETTER = /\p{L}/gu

function hasLetters(text: string, fewest: number): boolean {
  LETTER.lastIndex = 0
  let found = 0
  while (found < fewest && LETTER.test(text)) found++
  return found === fewest
}

/** The language of a text; undefined where too little is said in any. */
export function detectLanguage(text: string): Detected | undefined {
  const sample = text.slice(0, SAMPLE)
  if (!hasLetters(sample, FEWEST_LETTERS)) return undefined
  return byCommonWords(sample) ?? byNgrams(sample) ?? byScript(sample)
}

/** Running text has at least so many of its language's commonest words, and of no other language a third as many. */
const LEAST_SHARE = 0.2
const LEAST_WORDS = 8
/** Fewer do in rare languages, of which the detector knows few. */
const LEAST_RARE = { share: 0.12, words: 6 }
const MOST_OF_ANOTHER = 0.3

/** A text in a rare language has so many more of its common words than of those of the language that it would be taken for. */
const MORE_THAN_OTHERS = 1.3

const places = LANGUAGES.map((_row, at) => at)
const isRare = (at: number): boolean => LANGUAGES[at]?.rare !== undefined
const [RARE, OTHERS] = [places.filter(isRare), places.filter((at) => !isRare(at))]

/** Running text in a language with a row is told by its commonest words alone. */
function byCommonWords(sample: string): Detected | undefined {
  const { words, common } = tallyWords(fold(sample))
  const count = (at: number) => common[at] ?? 0
  const most = (among: readonly number[]) => among.reduce((best, at) => (count(at) > count(best) ? at : best))
  const [best, rare] = [most(OTHERS), most(RARE)]
  const sure = (at: number) => ({ language: LANGUAGES[at]?.code ?? '', confidence: 0.95 })
  const { share, words: fewest } = LEAST_RARE
  if (count(rare) >= Math.max(fewest, share * words, MORE_THAN_OTHERS * count(best))) return sure(rare)
  const found = count(best)
  if (found < LEAST_WORDS || found < LEAST_SHARE * words) return undefined
  const hasRival = OTHERS.some((at) => at !== best && count(at) > MOST_OF_ANOTHER * found)
  return hasRival ? undefined : sure(best)
}

const SCRIPTS = LANGUAGES.flatMap(({ code, script }) =>
  script === undefined ? [] : [{ language: code, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }],
)

/** The language whose script most letters of a text are in. */
function byScript(sample: string): Detected | undefined {
  const least = (sample.match(LETTER)?.length ?? 0) / 2
  const found = SCRIPTS.find(({ letters }) => (sample.match(letters)?.length ?? 0) > least)
  return found && { language: found.language, confidence: 0.95 }
}

/** Loaded by the first text that needs it: it takes 70 MB of memory. */
const detector = late(() => loadPackage<typeof Eld>('eld/extrasmall').eld)

function byNgrams(sample: string): Detected | undefined {
  const result = detector().detect(sample)
  if (result.language === '') return undefined
  return { language: settleTwins(result.language, sample), confidence: result.isReliable() ? 0.95 : 0.6 }
}

function settleTwins(language: string, sample: string): string {
  const twins = TWINS[language]
  if (!twins) return language
  const folded = fold(sample)
  return twins.reduce((best, code) => (shareOf(folded, code) > shareOf(folded, best) ? code : best), language)
}

/** Whether at least `share` of the first words of `text` are common ones of `language`; not for a language without a row. */
export function isSpoken(text: string, language: string, share: number): boolean {
  return hasShare(fold(text.slice(0, 400)), language, share)
}

import { eld } from 'eld/extrasmall'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { fold } from '../lines/fold.ts'

const SAMPLE = 1000
const commonOf = new Map(LANGUAGES.map((row) => [row.code, new Set(phrasesOf(row.common))]))

/** Languages that the detector takes for one another, told apart by their commonest words. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  ms: ['ms', 'id'],
  id: ['id', 'ms'],
  hr: ['hr', 'sr'],
  sr: ['sr', 'hr'],
}

/** The language of a text (BCP 47) and how sure that is, from 0 to 1; undefined where too little is said in any. */
export function detectLanguage(text: string): { readonly language: string; readonly confidence: number } | undefined {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 12) return undefined
  const result = eld.detect(sample)
  if (result.language === '') return undefined
  return { language: settleTwins(result.language, sample), confidence: result.isReliable() ? 0.95 : 0.6 }
}

function settleTwins(language: string, sample: string): string {
  const twins = TWINS[language]
  if (!twins) return language
  const words = fold(sample).split(/[^\p{L}\p{M}]+/u)
  const count = (code: string) => words.filter((word) => commonOf.get(code)?.has(word)).length
  return twins.reduce((best, code) => (count(code) > count(best) ? code : best), language)
}

/** Share of the first words of `text` that are common ones of `language`; 0 for a language without a row. */
export function shareIn(text: string, language: string): number {
  const common = commonOf.get(language)
  if (!common) return 0
  const words = fold(text.slice(0, 400)).split(/[^\p{L}\p{M}'’]+/u)
  return words.filter((word) => common.has(word)).length / Math.max(1, words.length)
}

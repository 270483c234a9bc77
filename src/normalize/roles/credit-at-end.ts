import { kindsOf, UPPER } from '../../content/characters.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import type { Caption } from './caption.ts'

const alternatives = (column: 'credit' | 'creditAfter', fewest: number): string =>
  anyOf(
    LANGUAGES.flatMap((row) => phrasesOf(row[column])).filter(
      (phrase) => /^\p{L}/u.test(phrase) && phrase.length >= fewest && !/[:：=/]$/u.test(phrase),
    ),
  )

/** UTF-16 units of a line that a caption is, and of the end that its credit may take. */
const LONGEST = 320
const END = 70

/** "… square (Photo Ann Lee)". */
const IN_BRACKETS = new RegExp(`[(（\\[](?:${alternatives('credit', 3)})\\.?\\s[^()（）\\[\\]]{2,60}[)）\\]]$`, 'iu')
/** "… square. Ann Lee nuotr.", "…＝小川健撮影". */
const NAME_FIRST = new RegExp(
  `(?:[.!?。]\\s?|[=＝/／、(（]\\s?)[^\\s.!?。=＝/／、()（）][^.!?。=＝/／、()（）]{0,40}\\s?[/／]?(?:${alternatives('creditAfter', 1)})[)）]?$`,
  'iu',
)
/** "… square (Ann Lee / Tarn Courier)". */
const OF_TWO = /\(\p{Lu}[\p{L}\s.'’-]{2,40}\s?\/\s?\p{Lu}[\p{L}\s.'’&-]{1,40}\)$/u
/** "… square | TARN COURIER", "… square. ANN LEE (TARN)". */
const CAPITALS = /(?:\s\|\s|[.!?…]\s)\p{Lu}{2,}(?:[\s'’.-]{1,2}\p{Lu}{2,}){1,6}(?:\s\([\p{L}\s]{2,20}\))?$/u

const BRACKET = /[)）\]]/u
const AFTER_BRACKET = [IN_BRACKETS, NAME_FIRST, OF_TWO, CAPITALS]
/** How the words end that follow a name. */
const WORD_ENDS = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.creditAfter)).map((word) => word.slice(-2)))

/** The patterns that a line with such an end may have: most lines have none. */
function patternsFor(text: string): readonly RegExp[] {
  const last = text.slice(-1)
  if (BRACKET.test(last)) return AFTER_BRACKET
  if (kindsOf(last.charCodeAt(0)) & UPPER) return [CAPITALS]
  return WORD_ENDS.has(text.slice(-2)) || WORD_ENDS.has(last) ? [NAME_FIRST] : []
}

/** Reads the credit that ends a caption without a colon or sign: in brackets, in capitals, or the name before what says who took it. */
export function readCreditAtEnd(text: string): Caption | undefined {
  if (text.length > LONGEST) return undefined
  const from = Math.max(0, text.length - END)
  for (const pattern of patternsFor(text)) {
    const found = pattern.exec(text.slice(from))
    if (!found || from + found.index === 0) continue
    const credit = found[0].replace(/^[\s|.!?…。=＝/／、([（]+|[)\]）]+$/gu, '').trim()
    return { text: text.slice(0, from + found.index + (/^[.!?…。]/u.test(found[0]) ? 1 : 0)).trim(), credit }
  }
  return undefined
}

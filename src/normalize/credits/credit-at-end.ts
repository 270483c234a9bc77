import { kindsOf, UPPER } from '../../content/characters.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import type { Caption } from './caption.ts'

/** The phrases of a column that begin with a letter and take no colon, as alternatives of a pattern. */
const alternatives = (column: 'credit' | 'creditAfter', fewest: number): string =>
  anyOf(
    LANGUAGES.flatMap((row) => phrasesOf(row[column])).filter(
      (phrase) => /^\p{L}/u.test(phrase) && phrase.length >= fewest && !/[:：=/]$/u.test(phrase),
    ),
  )

/** Longest caption with such a credit, and longest credit, in UTF-16 units. */
const LONGEST_CAPTION = 320
const LONGEST_CREDIT = 70

/** "… square (Photo Ann Lee)". */
const IN_BRACKETS = new RegExp(`[(（\\[](?:${alternatives('credit', 3)})\\.?\\s[^()（）\\[\\]]{2,60}[)）\\]]$`, 'iu')
/** "… square. Ann Lee nuotr.", "…＝小川健撮影". */
const NAME_FIRST = new RegExp(
  `(?:[.!?。]\\s?|[=＝/／、(（[]\\s?)[^\\s.!?。=＝/／、()（）[\\]][^.!?。=＝/／、()（）[\\]]{0,40}\\s?[/／]?(?:${alternatives('creditAfter', 1)})[)）\\]]?$`,
  'iu',
)
/** "… square (Ann Lee / Tarn Courier)". */
const OF_TWO = /\(\p{Lu}[\p{L}\s.'’-]{2,40}\s?\/\s?\p{Lu}[\p{L}\s.'’&-]{1,40}\)$/u
/** "… square | TARN COURIER", "… square. ANN LEE (TARN)". */
const CAPITALS = /(?:\s\|\s|[.!?…]\s)\p{Lu}{2,}(?:[\s'’.-]{1,2}\p{Lu}{2,}){1,6}(?:\s\([\p{L}\s]{2,20}\))?$/u

const BRACKET = /[)）\]]/u
const AFTER_BRACKET = [IN_BRACKETS, NAME_FIRST, OF_TWO, CAPITALS]
/** The last characters of the words that follow a name in a credit. */
const WORD_ENDS = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.creditAfter)).map((word) => word.slice(-2)))

/** The patterns worth trying on a line, by its last character; none for most lines. */
function patternsFor(text: string): readonly RegExp[] {
  const last = text.slice(-1)
  if (BRACKET.test(last)) return AFTER_BRACKET
  if (kindsOf(last.charCodeAt(0)) & UPPER) return [CAPITALS]
  return WORD_ENDS.has(text.slice(-2)) || WORD_ENDS.has(last) ? [NAME_FIRST] : []
}

/**
 * Reads a credit at the end of a caption that has no colon or sign: in brackets, in capitals, or a name followed by a
 * word such as "nuotr.".
 */
export function readCreditAtEnd(text: string): Caption | undefined {
  if (text.length > LONGEST_CAPTION) return undefined
  const from = Math.max(0, text.length - LONGEST_CREDIT)
  for (const pattern of patternsFor(text)) {
    const found = pattern.exec(text.slice(from))
    if (!found || from + found.index === 0) continue
    const credit = found[0].replace(/^[\s|.!?…。=＝/／、([（]+|[)\]）]+$/gu, '').trim()
    return { text: text.slice(0, from + found.index + (/^[.!?…。]/u.test(found[0]) ? 1 : 0)).trim(), credit }
  }
  return undefined
}

const WORD = "\\p{Lu}[\\p{L}'’.-]*"
/** A name: capitalised words, and the particles between them. */
const NAME = `${WORD}(?:\\s(?:\\p{Ll}{1,3}|${WORD})){0,4}`
/** Labels of credits of one word, capitalised: "Photo", "Bild". */
const LABELS = anyOf(
  LANGUAGES.flatMap((row) => phrasesOf(row.credit))
    .map((phrase) => phrase.replace(/[:：=/.]$/u, ''))
    .filter((phrase) => /^\p{Ll}{3,12}$/u.test(phrase))
    .map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1)),
)
/**
 * A credit at the end without a label: a name after a slash, a name with its agency, an agency in brackets, a name
 * after "Photo".
 */
const UNLABELLED = new RegExp(
  `(?<=[.!?…»”"’])\\s(?:[/|]\\s?${NAME}|${NAME}\\s?/\\s?${NAME}|\\((?:${WORD}:\\s)?${NAME}\\)|(?:${LABELS})\\.?\\s${WORD}[^.!?]{0,50})$|\\s[–—-]\\s${NAME}\\s?/\\s?${NAME}$`,
  'u',
)

/** Shortest caption before such a credit, in UTF-16 units. */
const SHORTEST_PICTURED = 8

/** Reads a credit that only its form tells, at the end of a line that is unlikely to be body. */
export function readUnlabelledCredit(text: string): Caption | undefined {
  if (text.length > LONGEST_CAPTION) return undefined
  const from = Math.max(0, text.length - LONGEST_CREDIT)
  const found = UNLABELLED.exec(text.slice(from))
  if (!found || from + found.index < SHORTEST_PICTURED) return undefined
  return { text: text.slice(0, from + found.index), credit: found[0].replace(/^[\s/|(–—-]+|\)$/gu, '') }
}

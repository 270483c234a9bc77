import { kindsOf, LETTER, UNSPACED, WORD } from '../../content/characters.ts'
import { fold } from '../text/fold.ts'
import type { LanguageRow } from './row.ts'
import { LANGUAGES, phrasesOf } from './table.ts'

/** The columns of the language table that hold newsroom furniture. */
export type NewsroomColumn = keyof Pick<
  LanguageRow,
  | 'kind'
  | 'letter'
  | 'flash'
  | 'release'
  | 'desk'
  | 'notice'
  | 'ends'
  | 'handout'
  | 'contact'
  | 'about'
  | 'house'
  | 'agency'
  | 'post'
>

const OPENING_MARKS = /^[^\p{L}\p{N}(]+/u

/**
 * Folds a short line for comparison with whole phrases: without the marks around it and without accents ("+++
 * EILMELDUNG +++" becomes "eilmeldung").
 */
export const foldPhrase = (text: string): string => withoutAccents(withoutOuterMarks(fold(text)))

function withoutOuterMarks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && !(kindsOf(text.charCodeAt(start)) & WORD)) start++
  while (end > start && !(kindsOf(text.charCodeAt(end - 1)) & WORD)) end--
  return text.slice(start, end)
}

const BEYOND_ASCII = /[^\0-\x7f]/u

/** A text without accents, which capitals often lack: "ULTIMA HORA", "ΕΚΤΑΚΤΟ". */
export const withoutAccents = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC')
        .replaceAll('ı', 'i')
    : text

/** Folds a line for comparison with phrases at its start: without the marks before it, except an opening bracket. */
export const foldOpening = (text: string): string => foldLine(text).replace(OPENING_MARKS, '')

/** Folds a line and drops accents; colons of all scripts become one, without a space before them. */
export const foldLine = (text: string): string => withoutAccents(fold(text).replace(/\s?[:：]/g, ':'))

const columnOf = (column: NewsroomColumn): string[] => LANGUAGES.flatMap((row) => phrasesOf(row[column]))

/** Computes something for each column when it is first asked for. */
function ofColumn<T>(compute: (column: NewsroomColumn) => T): (column: NewsroomColumn) => T {
  const computed = new Map<NewsroomColumn, T>()
  return (column) => {
    const known = computed.get(column)
    if (known !== undefined) return known
    const found = compute(column)
    computed.set(column, found)
    return found
  }
}

const phrasesIn = ofColumn((column) => new Set(columnOf(column).map(foldPhrase)))
const openingsIn = ofColumn((column) => Map.groupBy(openingsOf(column), (phrase) => phrase.charAt(0)))

/** Whether a line, folded by `foldPhrase`, is a phrase of the column and nothing else. */
export const isPhrase = (line: string, column: NewsroomColumn): boolean => phrasesIn(column).has(line)

/** The longest phrase of the column that a line, folded by `foldOpening`, begins with; undefined for none. */
export const openingPhrase = (line: string, column: NewsroomColumn): string | undefined =>
  openingsIn(column)
    .get(line.charAt(0))
    ?.find((phrase) => standsAtStart(line, phrase))

function openingsOf(column: NewsroomColumn): string[] {
  const phrases = new Set(columnOf(column).map(foldLine))
  return [...phrases].filter((phrase) => !phrase.startsWith('…')).sort((a, b) => b.length - a.length)
}

/** What may follow a phrase that ends with `#`: a number with its unit. */
const NUMBER = /^\s*\p{Nd}[\p{Nd}.,\s]{0,7}\p{L}{0,12}[.)）\]]{0,2}$/u
const isLetter = (unit: number): boolean => (kindsOf(unit) & LETTER) !== 0 && (kindsOf(unit) & UNSPACED) === 0

function standsAtStart(line: string, phrase: string): boolean {
  if (phrase.endsWith('#')) return line.startsWith(phrase.slice(0, -1)) && NUMBER.test(line.slice(phrase.length - 1))
  if (!line.startsWith(phrase)) return false
  return !(isLetter(phrase.charCodeAt(phrase.length - 1)) && isLetter(line.charCodeAt(phrase.length)))
}

const endings = LANGUAGES.flatMap((row) => phrasesOf(row.about))
  .filter((phrase) => phrase.startsWith('…'))
  .map((phrase) => foldPhrase(phrase.slice(1)))

/**
 * The name in a line "About …", folded by `foldPhrase`: empty where the line is the phrase alone, undefined where it
 * has no such phrase.
 */
export function aboutWhom(line: string): string | undefined {
  const opening = openingPhrase(line, 'about')
  if (opening !== undefined) return line.slice(opening.length).trim()
  const ending = endings.find((phrase) => line.endsWith(phrase) && line.length > phrase.length)
  return ending && line.slice(0, -ending.length).trim()
}

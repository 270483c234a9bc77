import { kindsOf, LETTER, UNSPACED, WORD } from '../../content/characters.ts'
import type { LanguageRow } from '../languages/row.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { fold } from '../lines/fold.ts'

/** The columns of what newsrooms put around a text. */
export type CopyColumn = keyof Pick<
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
>

const OPENING_MARKS = /^[^\p{L}\p{N}(]+/u

/** A line of at most a few words, folded, without the marks around it: "+++ EILMELDUNG +++" is "eilmeldung". */
export const bare = (text: string): string => withoutAccents(withoutOuterMarks(fold(text)))

function withoutOuterMarks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && !(kindsOf(text.charCodeAt(start)) & WORD)) start++
  while (end > start && !(kindsOf(text.charCodeAt(end - 1)) & WORD)) end--
  return text.slice(start, end)
}

const BEYOND_ASCII = /[^\0-\x7f]/u

/** Capitals often go without accents: "ULTIMA HORA", "ΕΚΤΑΚΤΟ". */
export const withoutAccents = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC')
        .replaceAll('ı', 'i')
    : text

/** The same, but for the marks after it and a bracket before it; colons of all scripts are one. */
export const opened = (text: string): string => plain(text).replace(OPENING_MARKS, '')

/** A line folded, without accents, with one kind of colon: as long as the line, but for space before colons and runs of spaces. */
export const plain = (text: string): string => withoutAccents(fold(text).replace(/\s?[:：]/g, ':'))

const columnOf = (column: CopyColumn): string[] => LANGUAGES.flatMap((row) => phrasesOf(row[column]))

/** What is computed of a column when it is first asked for. */
function ofColumn<T>(compute: (column: CopyColumn) => T): (column: CopyColumn) => T {
  const computed = new Map<CopyColumn, T>()
  return (column) => {
    const known = computed.get(column)
    if (known !== undefined) return known
    const found = compute(column)
    computed.set(column, found)
    return found
  }
}

const phrasesIn = ofColumn((column) => new Set(columnOf(column).map(bare)))
const openingsIn = ofColumn((column) => Map.groupBy(openingsOf(column), (phrase) => phrase.charAt(0)))

/** Whether a line without the marks around it (`bare`) is a phrase of the column, and nothing else. */
export const isPhrase = (line: string, column: CopyColumn): boolean => phrasesIn(column).has(line)

/** The longest phrase of the column that a line (`opened`) opens with; undefined where it opens with none. */
export const openingPhrase = (line: string, column: CopyColumn): string | undefined =>
  openingsIn(column)
    .get(line.charAt(0))
    ?.find((phrase) => standsAtStart(line, phrase))

function openingsOf(column: CopyColumn): string[] {
  const phrases = new Set(columnOf(column).map(plain))
  return [...phrases].filter((phrase) => !phrase.startsWith('…')).sort((a, b) => b.length - a.length)
}

const NUMBER = /^\s*\p{Nd}[\p{Nd}.,\s]{0,7}\p{L}{0,12}[.)）\]]{0,2}$/u
const isLetter = (unit: number): boolean => (kindsOf(unit) & LETTER) !== 0 && (kindsOf(unit) & UNSPACED) === 0

function standsAtStart(line: string, phrase: string): boolean {
  if (phrase.endsWith('#')) return line.startsWith(phrase.slice(0, -1)) && NUMBER.test(line.slice(phrase.length - 1))
  if (!line.startsWith(phrase)) return false
  return !(isLetter(phrase.charCodeAt(phrase.length - 1)) && isLetter(line.charCodeAt(phrase.length)))
}

const endings = LANGUAGES.flatMap((row) => phrasesOf(row.about))
  .filter((phrase) => phrase.startsWith('…'))
  .map((phrase) => bare(phrase.slice(1)))

/** What a line (`bare`) leaves of "about" somebody: the name, empty where none is named; undefined where it says no such thing. */
export function aboutWhom(line: string): string | undefined {
  const opening = openingPhrase(line, 'about')
  if (opening !== undefined) return line.slice(opening.length).trim()
  const ending = endings.find((phrase) => line.endsWith(phrase) && line.length > phrase.length)
  return ending && line.slice(0, -ending.length).trim()
}

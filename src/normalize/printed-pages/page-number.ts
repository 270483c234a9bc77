import { phrasesOf } from '../languages/table.ts'
import rows from './page-words.json' with { type: 'json' }

const alternatives = (column: 'page' | 'of'): string =>
  [...new Set(rows.flatMap((row) => phrasesOf(row[column])))].sort((a, b) => b.length - a.length).join('|')

const MARKS = String.raw`[\s\-–—~|·•*.,:()\[\]<>=/]{0,12}`
const TOTAL = String.raw`(?:\s?(?:/|${alternatives('of')})\s?\p{Nd}{1,4})?`
const WORD = String.raw`(?:${alternatives('page')})\.?`
const NUMBER = new RegExp(`^${MARKS}(?:${WORD})?\\s{0,3}(\\p{Nd}{1,4})${TOTAL}\\s?(?:${WORD})?${MARKS}$`, 'iu')
const WITH_WORD = new RegExp(`(?:^|[^\\p{L}])${WORD}\\s{0,3}\\p{Nd}|\\p{Nd}\\s{0,3}${WORD}(?:$|[^\\p{L}])`, 'iu')
const BETWEEN_MARKS = /^\s*[-–—~·•|[(<]+\s?\p{Nd}{1,4}\s?[-–—~·•|\])>]+\s*$/u
/** Longest line with a page number in UTF-16 units. */
const LONGEST_NUMBER = 40

/** The value of decimal digits of any script. */
function toNumber(digits: string): number {
  let value = 0
  for (const digit of digits) value = value * 10 + digitValue(digit.codePointAt(0) ?? 0)
  return value
}

/** The value of a digit. The digits of each script are consecutive in Unicode, zero first. */
function digitValue(code: number): number {
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code - zero
}

/** A page number in a line. */
export interface PageNumber {
  readonly number: number
  /** Whether a word or dashes around it mark it as a page number. */
  readonly isMarked: boolean
}

/** Reads a line that is nothing but a page number; undefined for any other line. */
export function readPageNumber(text: string): PageNumber | undefined {
  if (text.length > LONGEST_NUMBER) return undefined
  const digits = NUMBER.exec(text)?.[1]
  if (digits === undefined) return undefined
  return { number: toNumber(digits), isMarked: BETWEEN_MARKS.test(text) || WITH_WORD.test(text) }
}

/** Whether a part of a line is a page number with its word: "Page 3". */
export const saysPage = (part: string): boolean => NUMBER.test(part.trim()) && WITH_WORD.test(part)

const REFERS = new RegExp(`^${MARKS}(?:\\p{L}{1,20}[\\s,]{1,2}){1,5}${WORD}\\s{0,3}\\p{Nd}{1,3}${MARKS}$`, 'iu')

/** Whether a line only refers to another page: "Continued on page 5". */
export const refersToPage = (text: string): boolean => text.length <= LONGEST_NUMBER && REFERS.test(text)

/** The numbers in a text, in order. */
export const numbersIn = (text: string): readonly number[] => (text.match(/\p{Nd}{1,4}/gu) ?? []).map(toNumber)

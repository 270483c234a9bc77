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
const LONGEST = 40

/** Decimal digits of any script as a number. */
function toNumber(digits: string): number {
  let value = 0
  for (const digit of digits) value = value * 10 + digitValue(digit.codePointAt(0) ?? 0)
  return value
}

/** The digits of a script follow one another in Unicode, zero first. */
function digitValue(code: number): number {
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code - zero
}

/** A number that a line or a part of it names a page by. */
export interface PageNumber {
  readonly number: number
  /** Whether the line says that it is a page's: by a word, or dashes around it. */
  readonly isMarked: boolean
}

/** Reads a line that is nothing but the number of a page. */
export function readPageNumber(text: string): PageNumber | undefined {
  if (text.length > LONGEST) return undefined
  const digits = NUMBER.exec(text)?.[1]
  if (digits === undefined) return undefined
  return { number: toNumber(digits), isMarked: BETWEEN_MARKS.test(text) || WITH_WORD.test(text) }
}

/** Whether a part of a line says the number of a page in words: "Page 3". */
export const saysPage = (part: string): boolean => NUMBER.test(part.trim()) && WITH_WORD.test(part)

const REFERS = new RegExp(`^${MARKS}(?:\\p{L}{1,20}[\\s,]{1,2}){1,5}${WORD}\\s{0,3}\\p{Nd}{1,3}${MARKS}$`, 'iu')

/** Whether a line only leads to another page: "Continued on page 5". */
export const refersToPage = (text: string): boolean => text.length <= LONGEST && REFERS.test(text)

/** The numbers in a text, in their order. */
export const numbersIn = (text: string): readonly number[] => (text.match(/\p{Nd}{1,4}/gu) ?? []).map(toNumber)

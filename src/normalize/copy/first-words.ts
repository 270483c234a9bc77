import { kindsOf, LETTER, UNSPACED, WORD } from '../../content/characters.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { type CopyColumn, withoutAccents } from './phrases.ts'

/** Marks that a line may begin with, at most. */
const MOST_MARKS = 12

/** The first word of a line in lower case; its first letter in scripts without spaces; empty where it begins with no word. */
function firstWord(text: string): string {
  let start = 0
  while (start < MOST_MARKS && !(kindsOf(text.charCodeAt(start)) & WORD)) start++
  if (kindsOf(text.charCodeAt(start)) & UNSPACED) return text.charAt(start)
  let end = start
  while (kindsOf(text.charCodeAt(end)) & LETTER) end++
  return text.slice(start, end).toLowerCase()
}

/** Whether the first word of a line begins a phrase of one of the columns, with its accents or without: if not, no phrase does. */
export function firstWordOf(columns: readonly CopyColumn[]): (text: string) => boolean {
  let words: ReadonlySet<string> | undefined
  const known = () => {
    const firsts = LANGUAGES.flatMap((row) => columns.flatMap((column) => phrasesOf(row[column]))).map(firstWord)
    words = new Set([...firsts, ...firsts.map(withoutAccents)])
    return words
  }
  return (text) => (words ?? known()).has(firstWord(text))
}

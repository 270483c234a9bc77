import { DIGIT, kindsOf, LETTER, UNSPACED, WORD } from '../../content/characters.ts'
import { type NewsroomColumn, withoutAccents } from '../languages/newsroom-phrases.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'

/** Most marks before the first word of a line. */
const MOST_MARKS = 12

/**
 * Groups of phrases as bits. `mayBegin` says by the first word of a line which groups can match it, so that most lines
 * are compared with no phrase at all.
 */
export const [LABEL, HOUSE, KIND_OF_TEXT, HANDOUT] = [1, 2, 4, 8] as const

const COLUMNS: readonly (readonly [number, readonly NewsroomColumn[]])[] = [
  [LABEL, ['flash', 'release', 'desk', 'notice']],
  [HOUSE, ['house', 'agency']],
  [KIND_OF_TEXT, ['kind', 'letter']],
  [HANDOUT, ['handout']],
]

const isLetter = (unit: number): boolean => (kindsOf(unit) & LETTER) !== 0

/**
 * Start and end of the first word of a line. In scripts without spaces it is the first letter alone, and of a number
 * the first digit.
 */
function firstWord(text: string): readonly [number, number] {
  let start = 0
  while (start < MOST_MARKS && !(kindsOf(text.charCodeAt(start)) & WORD)) start++
  if (kindsOf(text.charCodeAt(start)) & (UNSPACED | DIGIT)) return [start, start + 1]
  let end = start + 1
  while (isLetter(text.charCodeAt(end))) end++
  return [start, end]
}

/** The first word of a phrase and, after a single space, the first letter of the second. */
function keyOf(text: string): string {
  const [start, end] = firstWord(text)
  const isTwo = text.charCodeAt(end) === 32 && isLetter(text.charCodeAt(end + 1))
  return text.slice(start, isTwo ? end + 2 : end).toLowerCase()
}

let known: ReadonlyMap<string, number> | undefined

/** The groups of phrases for each first word. */
function readKeys(): ReadonlyMap<string, number> {
  const keys = new Map<string, number>()
  const add = (key: string, bit: number) => keys.set(key, (keys.get(key) ?? 0) | bit)
  for (const [bit, columns] of COLUMNS)
    for (const phrase of LANGUAGES.flatMap((row) => columns.flatMap((column) => phrasesOf(row[column])))) {
      add(keyOf(phrase), bit)
      add(withoutAccents(keyOf(phrase)), bit)
    }
  return keys
}

/** The groups of phrases that a line may begin with, as bits. */
export function mayBegin(text: string): number {
  known ??= readKeys()
  const key = keyOf(text)
  const space = key.indexOf(' ')
  return (known.get(key) ?? 0) | (space < 0 ? 0 : (known.get(key.slice(0, space)) ?? 0))
}

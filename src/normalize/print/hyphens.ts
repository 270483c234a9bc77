import { kindsOf, UNSPACED } from '../../content/characters.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'

/** A word broken at the end of a line, and the rest of it on the next: hyphens of every kind, and what OCR makes of soft ones. */
const BROKEN = /(\p{L}[\p{L}\p{M}]*)([-‐\u00ad¬])$/u
const REST = /^(\p{Ll}[\p{L}\p{M}]*)/u
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{Nd}]/u
const SURE = /[\u00ad¬]/
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-‐]\p{L}[\p{L}\p{M}]*)*/gu

/** The words that a text has within its lines, in lower case: what it says of how its broken words are written. */
export type Vocabulary = ReadonlySet<string>

const CUT = /(?:^|\s)\S*[-‐\u00ad¬]$/u
const FIRST = /^\S+/u

/** The words of a text; those that a line breaks are none. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const words = new Set<string>()
  texts.forEach((text, at) => {
    const whole = CUT.test(texts[at - 1] ?? '') ? text.replace(FIRST, '') : text
    const uncut = CUT.test(whole) ? whole.replace(/\S+$/u, '') : whole
    for (const [word] of uncut.matchAll(WORD)) words.add(word.toLowerCase().replaceAll('‐', '-'))
  })
  return words
}

/** Shortest part that may be a word of its own where two are joined by a hyphen. */
const SHORTEST_WORD = 3

/** Whether the hyphen belongs to the word: the text has it so elsewhere, or has both parts as words and not the whole. */
function isKept(before: string, after: string, words: Vocabulary): boolean {
  if (words.has(`${before}-${after}`)) return true
  if (words.has(before + after) || Math.min(before.length, after.length) < SHORTEST_WORD) return false
  return words.has(before) && words.has(after) && [...words].some((word) => word.includes('-'))
}

/** Words that join what stands beside them: before one, a hyphen stands for a part of a word that is said later ("Ost- und West"). */
const joiners = (language: string | undefined): ReadonlySet<string> =>
  new Set(LANGUAGES.filter(({ code }) => code === language).flatMap(({ and }) => phrasesOf(and)))

const ends = (text: string): string => text.slice(0, -1)

/** Joins a line to the text it continues. `words` gives what else the text says, where it is asked for. */
export function joinLine(text: string, next: string, words: () => Vocabulary, language: string | undefined): string {
  const [, before, hyphen] = BROKEN.exec(text) ?? []
  if (before === undefined || hyphen === undefined) return `${text}${betweenOf(text, next)}${next}`
  const after = REST.exec(next)?.[1]
  if (after === undefined) return CAPITAL_OR_DIGIT.test(next) ? text + next : `${text} ${next}`
  if (SURE.test(hyphen)) return ends(text) + next
  if (joiners(language).has(after)) return `${text} ${next}`
  return isKept(before.toLowerCase(), after.toLowerCase(), words()) ? text + next : ends(text) + next
}

/** Scripts without spaces have none between two lines either. */
function betweenOf(text: string, next: string): string {
  const last = kindsOf(text.charCodeAt(text.length - 1))
  const first = kindsOf(next.charCodeAt(0))
  const isWide = (one: string) => /[\u3000-\u303f\uff00-\uff60]/u.test(one)
  const [a, b] = [(last & UNSPACED) !== 0 || isWide(text.slice(-1)), (first & UNSPACED) !== 0 || isWide(next.charAt(0))]
  return a && b ? '' : ' '
}

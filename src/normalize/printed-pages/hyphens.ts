import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { spaceBetween } from '../text/space-between.ts'
import type { PrintLine } from './print-line.ts'

/** The beginning of a word at the end of a line, with its hyphen, or the sign that OCR makes of a soft hyphen. */
const BROKEN = /(\p{L}[\p{L}\p{M}]*)([-‐¬])$/u
/** The rest of the word on the next line. */
const REST = /^(\p{Ll}[\p{L}\p{M}]*)/u
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{Nd}]/u
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-‐]\p{L}[\p{L}\p{M}]*)*/gu
const ENDS_BROKEN = /\p{L}[-‐¬]$/u
/** Longest word, and longest line of print, in UTF-16 units. */
const LONGEST_WORD = 60
const LONGEST_LINE = 400

/** How a text writes words that its lines break. */
export interface Words {
  /** Whether the text has a word, in lower case, within a line. */
  has(word: string): boolean
  /** Whether it has compounds with hyphens within its lines. */
  joins(): boolean
  /** Conjunctions: a hyphen before one stands for a part that follows later ("Ost- und Westseite"). */
  readonly joiners: ReadonlySet<string>
}

/** The words of a text, collected when first asked for. Words that a line breaks are left out. */
export function wordsOf(lines: readonly PrintLine[], language: string | undefined): Words {
  let known: { readonly words: ReadonlySet<string>; readonly joins: boolean } | undefined
  const gathered = () => {
    known ??= gather(lines)
    return known
  }
  return {
    has: (word) => gathered().words.has(word),
    joins: () => gathered().joins,
    joiners: new Set(LANGUAGES.filter(({ code }) => code === language).flatMap(({ and }) => phrasesOf(and))),
  }
}

/** Collects the words within lines, without those that a line break divides. */
function gather(lines: readonly PrintLine[]) {
  const words = new Set<string>()
  let joins = false
  lines.forEach(({ text }, at) => {
    const found = (text.length > LONGEST_LINE ? '' : text).match(WORD) ?? []
    const from = ENDS_BROKEN.test(lines[at - 1]?.text.slice(-2) ?? '') ? 1 : 0
    for (const word of found.slice(from, ENDS_BROKEN.test(text.slice(-2)) ? -1 : undefined)) {
      words.add(word.toLowerCase().replaceAll('‐', '-'))
      joins ||= /\p{Ll}[-‐]\p{Ll}/u.test(word)
    }
  })
  return { words, joins }
}

/** Shortest part of a compound, in UTF-16 units, that may be a word by itself. */
const SHORTEST_WORD = 3

/** Whether the hyphen belongs to the word: the text has it elsewhere, or has both parts as words but not the whole. */
function isKept(before: string, after: string, words: Words): boolean {
  if (words.has(`${before}-${after}`)) return true
  if (words.has(before + after) || Math.min(before.length, after.length) < SHORTEST_WORD) return false
  return words.has(before) && words.has(after) && words.joins()
}

/** How a line is joined to the next: whether its hyphen is dropped, and what is put between them. */
function seam(line: string, next: string, words: Words): { readonly drops: boolean; readonly between: string } {
  const [, before, hyphen] = BROKEN.exec(line.slice(-LONGEST_WORD)) ?? []
  if (before === undefined) return { drops: false, between: spaceBetween(line, next) }
  const after = REST.exec(next)?.[1]
  if (after === undefined) return { drops: false, between: CAPITAL_OR_DIGIT.test(next) ? '' : ' ' }
  if (hyphen !== '¬' && words.joiners.has(after)) return { drops: false, between: ' ' }
  const drops = hyphen === '¬' || !isKept(before.toLowerCase(), after.toLowerCase(), words)
  return { drops, between: '' }
}

/** Joins the lines of a paragraph and the words that they break. */
export function joinWords(lines: readonly string[], words: Words): string {
  return lines
    .map((line, at) => {
      const next = lines[at + 1]
      if (next === undefined) return line
      const { drops, between } = seam(line, next, words)
      return `${drops ? line.slice(0, -1) : line}${between}`
    })
    .join('')
}

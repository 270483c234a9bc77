import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { spaceBetween } from '../lines/space-between.ts'
import type { PrintLine } from './print-line.ts'

/** A word broken at the end of a line, and the rest of it on the next: hyphens, and what OCR makes of soft ones. */
const BROKEN = /(\p{L}[\p{L}\p{M}]*)([-‐¬])$/u
const REST = /^(\p{Ll}[\p{L}\p{M}]*)/u
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{Nd}]/u
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-‐]\p{L}[\p{L}\p{M}]*)*/gu
const ENDS_BROKEN = /\p{L}[-‐¬]$/u
/** UTF-16 units of the longest word, and of a line of print: what is longer is none. */
const LONGEST_WORD = 60
const LONGEST_LINE = 400

/** What a text says of how its broken words are written. */
export interface Words {
  /** Whether the text has a word, in lower case, within a line. */
  has(word: string): boolean
  /** Whether it joins words by hyphens within its lines. */
  joins(): boolean
  /** Words that join what stands beside them: before one, a hyphen stands for what is said later ("Ost- und Westseite"). */
  readonly joiners: ReadonlySet<string>
}

/** The words of a text, gathered when they are first asked for; those that a line breaks are none. */
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

/** Shortest part that may be a word of its own where two are joined by a hyphen. */
const SHORTEST_WORD = 3

/** Whether the hyphen belongs to the word: the text has it so elsewhere, or has both parts as words and not the whole. */
function isKept(before: string, after: string, words: Words): boolean {
  if (words.has(`${before}-${after}`)) return true
  if (words.has(before + after) || Math.min(before.length, after.length) < SHORTEST_WORD) return false
  return words.has(before) && words.has(after) && words.joins()
}

/** What becomes of the end of a line that the next continues: whether its hyphen goes, and what stands between them. */
function seam(line: string, next: string, words: Words): { readonly drops: boolean; readonly between: string } {
  const [, before, hyphen] = BROKEN.exec(line.slice(-LONGEST_WORD)) ?? []
  if (before === undefined) return { drops: false, between: spaceBetween(line, next) }
  const after = REST.exec(next)?.[1]
  if (after === undefined) return { drops: false, between: CAPITAL_OR_DIGIT.test(next) ? '' : ' ' }
  if (hyphen !== '¬' && words.joiners.has(after)) return { drops: false, between: ' ' }
  const drops = hyphen === '¬' || !isKept(before.toLowerCase(), after.toLowerCase(), words)
  return { drops, between: '' }
}

/** The lines of a paragraph as one, its broken words whole. */
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

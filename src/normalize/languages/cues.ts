import { KINDS, kindsOf, LETTER, UNSPACED } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'
import { CUES, type Cue } from './cue-columns.ts'
import { LANGUAGES, phrasesOf } from './table.ts'
import { nextHash, type Units, wordFinder } from './word-finder.ts'

/** For every cue, in the order of `CUES`, the share of the line that its longest phrase covers. */
export interface Cues {
  /** At the start of the line: from 0 (no phrase) to 1 (the line is the phrase). */
  readonly opening: readonly number[]
  /** Elsewhere in the line. */
  readonly inside: readonly number[]
}

/** Cues under construction. */
interface Finding {
  readonly opening: number[]
  readonly inside: number[]
}

interface Phrase {
  readonly text: string
  readonly cue: number
}

/**
 * Phrases are looked for in so many UTF-16 units at either end of a line: labels stand at its start, credits at its
 * end.
 */
const REACH = 160
const SPACE = 32

/**
 * Phrases with the same first word, the longest first: those that are hardly longer than that word, and the others by
 * the character that follows the space after it.
 */
interface Branch {
  readonly whole: readonly Phrase[]
  readonly longer: ReadonlyMap<number, readonly Phrase[]>
}

const byHead = compile()
const heads = wordFinder([...byHead.keys()])
const branches = [...byHead.values()]
// Reading an array at a negative index is slow in V8: it is a lookup by property name.
const branchOf = (head: number): Branch | undefined => (head < 0 ? undefined : branches[head])

/** All phrases of the table, indexed by their first word. */
function compile(): Map<string, Branch> {
  const phrases = LANGUAGES.flatMap((row) =>
    CUES.flatMap((cue, index) =>
      phrasesOf(row[cue]).map((raw): Phrase => ({ text: raw.replace(/…/g, '').trim(), cue: index })),
    ),
  ).flatMap((phrase) => [phrase, ...inCapitals(phrase)])
  const known = phrases.filter(({ text }) => text !== '').sort((a, b) => b.text.length - a.text.length)
  const groups = Map.groupBy(known, ({ text }) => text.slice(0, headEnd(text, 0)))
  return new Map(Array.from(groups, ([head, group]) => [head, branch(group, head.length + 1)]))
}

/** A phrase with ı as it is found in lower case of capitals: YAZARIN is "yazarin", because I is i elsewhere. */
function inCapitals({ text, cue }: Phrase): Phrase[] {
  return text.includes('ı') ? [{ text: text.replaceAll('ı', 'i'), cue }] : []
}

function branch(phrases: readonly Phrase[], at: number): Branch {
  const whole = phrases.filter(({ text }) => text.length <= at)
  const longer = phrases.filter(({ text }) => text.length > at)
  return { whole, longer: Map.groupBy(longer, ({ text }) => text.charCodeAt(at)) }
}

/** Whether a character of these kinds continues a word; a letter of a script without spaces is a word by itself. */
function continues(kinds: number): boolean {
  return (kinds & (LETTER | UNSPACED)) === LETTER
}

/** Index after the word that begins at `at`; of a mark or a letter of a script without spaces, the next index. */
export function headEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && continues(kindsOf(text.charCodeAt(end)))) end++
  return Math.max(end, at + 1)
}

/** No cues. A list of fractions from the start, because V8 would convert one of integers when it gets its first share. */
const NONE: readonly number[] = CUES.map(() => 0.5).fill(0)

/** Finds the phrases of all languages in a folded line. */
export function cuesOf(folded: string): Cues {
  const cues: Finding = { opening: NONE.slice(), inside: NONE.slice() }
  if (folded.length <= 2 * REACH) scan(folded, 0, folded.length, cues)
  else {
    scan(folded, 0, REACH, cues)
    scan(folded, folded.length - REACH, folded.length, cues)
  }
  return cues
}

const isOfWord = (units: Units, at: number): boolean => continues(KINDS[units[at] as number] as number)

/**
 * Finds the phrases that begin from `from` up to `to`, at every word and at every mark that does not directly follow a
 * word.
 */
function scan(folded: string, from: number, to: number, cues: Finding): void {
  const units = unitsOf(folded)
  let into = from === 0 ? cues.opening : cues.inside
  let at = from
  if (from > 0 && isOfWord(units, from - 1)) {
    while (at < to && isOfWord(units, at)) at++
    at++
  }
  while (at < to) {
    const unit = units[at] as number
    const isWord = isOfWord(units, at)
    let hash = nextHash(0, unit)
    let end = at + 1
    if (isWord) for (; end < folded.length && isOfWord(units, end); end++) hash = nextHash(hash, units[end] as number)
    const found = unit === SPACE ? undefined : branchOf(heads.findHashed(hash, units, at, end))
    if (found) match(found, folded, at, end, into)
    if ((KINDS[unit] as number) & LETTER) into = cues.inside
    at = isWord ? end + 1 : end
  }
}

/** Finds the phrases whose first word stands from `at` to `end`. */
function match({ whole, longer }: Branch, folded: string, at: number, end: number, into: number[]): void {
  const longerOnes = longer.get(folded.charCodeAt(end + 1))
  if (longerOnes) matchEach(longerOnes, folded, at, into)
  matchEach(whole, folded, at, into)
}

function matchEach(phrases: readonly Phrase[], folded: string, at: number, into: number[]): void {
  for (const { text, cue } of phrases) {
    const share = text.length / folded.length
    if (share > (into[cue] ?? 0) && standsAt(folded, text, at)) into[cue] = Math.min(1, share)
  }
}

/** Whether a phrase stands at `at` and does not end within a word. */
export function standsAt(folded: string, phrase: string, at: number): boolean {
  if (!folded.startsWith(phrase, at)) return false
  const last = kindsOf(phrase.charCodeAt(phrase.length - 1))
  return !(continues(last) && continues(kindsOf(folded.charCodeAt(at + phrase.length))))
}

/**
 * Whether `lower`, a text in lower case, begins with a phrase of one of the columns `cues` that is longer than `least`
 * UTF-16 units.
 */
export function opensWith(lower: string, cues: ReadonlySet<Cue>, least: number): boolean {
  const end = headEnd(lower, 0)
  const found = branchOf(heads.find(lower, 0, end))
  if (!found) return false
  const isIt = ({ text, cue }: Phrase) => text.length > least && cues.has(CUES[cue] as Cue) && standsAt(lower, text, 0)
  return found.longer.get(lower.charCodeAt(end + 1))?.some(isIt) || found.whole.some(isIt)
}

/**
 * Length in UTF-16 units of the longest phrase of the column `cue` that `lower`, a text in lower case, begins with; 0
 * for none.
 */
export function openingLength(lower: string, cue: Cue): number {
  const index = CUES.indexOf(cue)
  const end = headEnd(lower, 0)
  const found = branchOf(heads.find(lower, 0, end))
  if (!found) return 0
  const isIt = ({ text, cue: of }: Phrase) => of === index && standsAt(lower, text, 0)
  const phrase = found.longer.get(lower.charCodeAt(end + 1))?.find(isIt) ?? found.whole.find(isIt)
  return phrase?.text.length ?? 0
}

/**
 * Whether a colon ends or directly follows the first `length` units of a text, so that a phrase of that length is a
 * label.
 */
export const endsInColon = (text: string, length: number): boolean =>
  length > 0 && /[:：]/.test(text.slice(length - 1, length + 2))

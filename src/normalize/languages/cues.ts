import { KINDS, kindsOf, LETTER } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'
import { CUES, type Cue } from './cue-columns.ts'
import { continuesWord, headEnd, phrases } from './cue-phrases.ts'
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

/**
 * Phrases are looked for in so many UTF-16 units at either end of a line: labels stand at its start, credits at its
 * end.
 */
const REACH = 160
const SPACE = 32

const heads = wordFinder(phrases.heads)

/** Whether a phrase may stand where `unit` follows its first word and a space. */
const mayStand = (phrase: number, unit: number): boolean =>
  phrases.units[phrase] === 0 || phrases.units[phrase] === unit

/** The longest phrase that stands at the start of `lower`, a text in lower case, and passes the test; -1 for none. */
function openingPhrase(lower: string, test: (phrase: number) => boolean): number {
  const after = headEnd(lower, 0)
  const head = heads.find(lower, 0, after)
  if (head < 0) return -1
  const unit = lower.charCodeAt(after + 1)
  const end = phrases.begins[head + 1] as number
  for (let at = phrases.begins[head] as number; at < end; at++) {
    if (mayStand(at, unit) && test(at) && standsAt(lower, phrases.texts[at] as string, 0)) return at
  }
  return -1
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

const isOfWord = (units: Units, at: number): boolean => continuesWord(KINDS[units[at] as number] as number)

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
    const head = unit === SPACE ? -1 : heads.findHashed(hash, units, at, end)
    if (head >= 0) match(head, folded, at, folded.charCodeAt(end + 1), into)
    if ((KINDS[unit] as number) & LETTER) into = cues.inside
    at = isWord ? end + 1 : end
  }
}

/** Finds the phrases with a first word that stands at `at`; `unit` follows it and a space. */
function match(head: number, folded: string, at: number, unit: number, into: number[]): void {
  const end = phrases.begins[head + 1] as number
  for (let one = phrases.begins[head] as number; one < end; one++) {
    if (!mayStand(one, unit)) continue
    const text = phrases.texts[one] as string
    const cue = phrases.cues[one] as number
    const share = text.length / folded.length
    if (share > (into[cue] ?? 0) && standsAt(folded, text, at)) into[cue] = Math.min(1, share)
  }
}

/** Whether a phrase stands at `at` and does not end within a word. */
export function standsAt(folded: string, phrase: string, at: number): boolean {
  if (!folded.startsWith(phrase, at)) return false
  const last = kindsOf(phrase.charCodeAt(phrase.length - 1))
  return !(continuesWord(last) && continuesWord(kindsOf(folded.charCodeAt(at + phrase.length))))
}

/**
 * Whether `lower`, a text in lower case, begins with a phrase of one of the columns `cues` that is longer than `least`
 * UTF-16 units.
 */
export const opensWith = (lower: string, cues: ReadonlySet<Cue>, least: number): boolean =>
  openingPhrase(
    lower,
    (at) => (phrases.texts[at] as string).length > least && cues.has(CUES[phrases.cues[at] as number] as Cue),
  ) >= 0

/**
 * Length in UTF-16 units of the longest phrase of the column `cue` that `lower`, a text in lower case, begins with; 0
 * for none.
 */
export function openingLength(lower: string, cue: Cue): number {
  const index = CUES.indexOf(cue)
  const found = openingPhrase(lower, (at) => phrases.cues[at] === index)
  return found < 0 ? 0 : (phrases.texts[found] as string).length
}

/**
 * Whether a colon ends or directly follows the first `length` units of a text, so that a phrase of that length is a
 * label.
 */
export const endsInColon = (text: string, length: number): boolean =>
  length > 0 && /[:：፦]/.test(text.slice(length - 1, length + 2))

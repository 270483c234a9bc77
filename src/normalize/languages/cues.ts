import { KINDS, kindsOf, LETTER, UNSPACED } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'
import type { LanguageRow } from './row.ts'
import { LANGUAGES, phrasesOf } from './table.ts'
import { nextHash, type Units, wordFinder } from './word-finder.ts'

/** The columns of phrases that page furniture begins with. */
export const FURNITURE = [
  'related',
  'share',
  'newsletter',
  'comments',
  'paywall',
  'copyright',
  'tags',
  'navigation',
  'advertising',
  'tools',
  'section',
] as const satisfies readonly (keyof LanguageRow)[]

/** The columns of the language table that mark lines, in the order of `Cues`. */
export const CUES = [
  ...(['byline', 'role', 'source', 'credit', 'translation'] as const satisfies readonly (keyof LanguageRow)[]),
  ...FURNITURE,
] as const

/** The name of a column that marks lines. */
export type Cue = (typeof CUES)[number]

/** For every cue, in the order of `CUES`: the share of the line that its longest phrase covers, and where it stands. */
export interface Cues {
  /** At the start of the line: 0 (no phrase) to 1 (the line is the phrase). */
  readonly opening: readonly number[]
  /** Elsewhere in the line: the same share. */
  readonly inside: readonly number[]
}

/** Cues while they are being found. */
interface Finding {
  readonly opening: number[]
  readonly inside: number[]
}

interface Phrase {
  readonly text: string
  readonly cue: number
}

/** How far into a line phrases are looked for: labels stand at the start, credits at the end. */
const REACH = 160
const SPACE = 32

/** Phrases with one first word, the longest first: those that end with it, and the others by what follows one character later. */
interface Branch {
  readonly whole: readonly Phrase[]
  readonly longer: ReadonlyMap<number, readonly Phrase[]>
}

const byHead = compile()
const heads = wordFinder([...byHead.keys()])
const branches = [...byHead.values()]
// To look at a place below 0 is slow: it is looked up as a name.
const branchOf = (head: number): Branch | undefined => (head < 0 ? undefined : branches[head])

function compile(): Map<string, Branch> {
  const phrases = LANGUAGES.flatMap((row) =>
    CUES.flatMap((cue, index) =>
      phrasesOf(row[cue]).map((raw): Phrase => ({ text: raw.replace(/…/g, '').trim(), cue: index })),
    ),
  )
  const known = phrases.filter(({ text }) => text !== '').sort((a, b) => b.text.length - a.text.length)
  const groups = Map.groupBy(known, ({ text }) => text.slice(0, headEnd(text, 0)))
  return new Map(Array.from(groups, ([head, group]) => [head, branch(group, head.length + 1)]))
}

function branch(phrases: readonly Phrase[], at: number): Branch {
  const whole = phrases.filter(({ text }) => text.length <= at)
  const longer = phrases.filter(({ text }) => text.length > at)
  return { whole, longer: Map.groupBy(longer, ({ text }) => text.charCodeAt(at)) }
}

/** Whether a word goes on with a character of these kinds: letters of scripts without spaces stand each for itself. */
function continues(kinds: number): boolean {
  return (kinds & (LETTER | UNSPACED)) === LETTER
}

/** Where the run of letters at `at` ends; one character on where it is no letter or its script has no spaces. */
export function headEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && continues(kindsOf(text.charCodeAt(end)))) end++
  return Math.max(end, at + 1)
}

/** Looks up every phrase of every language in a folded line. */
export function cuesOf(folded: string): Cues {
  const cues: Finding = {
    opening: new Array<number>(CUES.length).fill(0),
    inside: new Array<number>(CUES.length).fill(0),
  }
  if (folded.length <= 2 * REACH) scan(folded, 0, folded.length, cues)
  else {
    scan(folded, 0, REACH, cues)
    scan(folded, folded.length - REACH, folded.length, cues)
  }
  return cues
}

const isOfWord = (units: Units, at: number): boolean => continues(KINDS[units[at] as number] as number)

/** Looks for phrases that begin from `from` on, before `to`: at every word, and at every mark that is not right behind one. */
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

/** Looks for phrases of one first word, which stands at `at`, up to `end`. */
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

/** Whether a phrase stands at `at`, and does not end within a word. */
export function standsAt(folded: string, phrase: string, at: number): boolean {
  if (!folded.startsWith(phrase, at)) return false
  const last = kindsOf(phrase.charCodeAt(phrase.length - 1))
  return !(continues(last) && continues(kindsOf(folded.charCodeAt(at + phrase.length))))
}

/** Whether `lower`, a text in lower case, opens with a phrase of one of the columns `cues` that is longer than `least`. */
export function opensWith(lower: string, cues: ReadonlySet<Cue>, least: number): boolean {
  const end = headEnd(lower, 0)
  const found = branchOf(heads.find(lower, 0, end))
  if (!found) return false
  const isIt = ({ text, cue }: Phrase) => text.length > least && cues.has(CUES[cue] as Cue) && standsAt(lower, text, 0)
  return found.longer.get(lower.charCodeAt(end + 1))?.some(isIt) || found.whole.some(isIt)
}

/** The longest phrase of the column `cue` that `lower`, a text in lower case, opens with: its length, or 0. */
export function openingLength(lower: string, cue: Cue): number {
  const index = CUES.indexOf(cue)
  const end = headEnd(lower, 0)
  const found = branchOf(heads.find(lower, 0, end))
  if (!found) return 0
  const isIt = ({ text, cue: of }: Phrase) => of === index && standsAt(lower, text, 0)
  const phrase = found.longer.get(lower.charCodeAt(end + 1))?.find(isIt) ?? found.whole.find(isIt)
  return phrase?.text.length ?? 0
}

/** Whether a colon ends the first `length` units of a text, or stands right behind them: then a phrase of that length is a label. */
export const endsInColon = (text: string, length: number): boolean =>
  length > 0 && /[:：]/.test(text.slice(length - 1, length + 2))

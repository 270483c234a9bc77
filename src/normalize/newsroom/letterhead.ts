import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { nameLikeness } from '../names/name-like.ts'
import { endsSentence } from '../text/measure.ts'
import { LIKELY_NAME, MOSTLY_DATE } from '../thresholds.ts'
import { issuesOfHead } from './citation.ts'
import { couldBeTitle } from './head-marks.ts'
import { boilerplateMark, type Mark } from './mark.ts'
import { isRunningText } from './running-text.ts'

/** Most words of a sender's name: of one with no lower-case word but particles, and of any other line. */
const MOST_WORDS = { name: 7, other: 3 }
/** Longest name of a sender, and longest line above the issue of a periodical, in UTF-16 units. */
const LONGEST = 60
const LONGEST_MASTHEAD = 100

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const UNCASED = /^[^\p{Lu}\p{Ll}]+$/u
/** A lower-case word of at least four letters; in names of senders only particles are in lower case. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}{4,}/u

/** A line that ends in an abbreviation, so that its full stop ends no sentence: "Heimatverein e. V.". */
const ABBREVIATED = /(?:^|[\s.])\p{Lu}\.$/u

const isDate = (text: string): boolean => readDateLine(text).share >= MOSTLY_DATE

/**
 * Whether a line looks like the name or address of a sender or a periodical: short, no sentence, capitalised like a
 * name.
 */
function couldBeSender(text: string): boolean {
  if (text.length > LONGEST || (endsSentence(text) && !ABBREVIATED.test(text))) return false
  const words = text.split(/\s+/u).length
  return words <= (UNCASED.test(text) || !SMALL_WORD.test(text) ? MOST_WORDS.name : MOST_WORDS.other)
}

/** How many times as long as the title a sender's name may be. */
const LONGER = 1.5
/** Most lines of a letterhead, and of one that a date or price beside the issue's number ends. */
const MOST_LINES = 8
const MOST_ABOVE = 4

/** A letterhead: the marks of its lines, and what is kept of lines with a date, by index. */
export interface Letterhead {
  readonly marks: ReadonlyMap<number, Mark>
  readonly dates: ReadonlyMap<number, string>
}

/**
 * Finds the letterhead of a press release or periodical: the lines above the label that says which it is, or above the
 * number of the issue. A title must follow that is not much shorter, unless the issue has its date or price too. The
 * text begins at index `end`.
 */
export function letterhead(lines: readonly SourceLine[], end: number, marks: ReadonlyMap<number, Mark>): Letterhead {
  const head = lines.slice(0, Math.min(end, MOST_LINES)).map(({ text }) => text.trim())
  const isRelease = (at: number) => marks.get(at)?.rule === boilerplateMark('release').rule
  const issues = issuesOfHead(head, marks, lines)
  const label = head.findLastIndex((_text, at) => isRelease(at) || issues[at] !== undefined)
  if (label < 0) return { marks: new Map(), dates: new Map() }
  const title = lines.slice(label + 1, end).find(({ text }, n) => !marks.has(label + 1 + n) && couldBeTitle(text))
  const above = head.flatMap((text, at) => (at > label || marks.has(at) || isDate(text) ? [] : [{ text, at }]))
  const isNamed = nameLikeness(title?.text.trim() ?? '') >= LIKELY_NAME
  const isSure = issues.some((issue) => issue?.isSure) && !isNamed && above.length <= MOST_ABOVE
  const longest = isSure ? LONGEST_MASTHEAD : LONGER * (title?.text.length ?? 0)
  const isTitled = isRelease(label) && (title?.text.trim().split(/\s+/u).length ?? 0) >= FEWEST_TITLE
  const isSender = (text: string) =>
    isSure || couldBeSender(text) || (isTitled && text.length < (title?.text.length ?? 0) && !endsSentence(text))
  const isHead =
    title && above.every(({ text, at }) => issues[at] !== undefined || (text.length <= longest && isSender(text)))
  const below = isRelease(label) ? senderBelow(head, label, marks) : []
  const places = [...(isHead ? above.map(({ at }) => at) : []), ...below]
  const dates = isHead
    ? issues.flatMap((issue, at) => (issue?.date === undefined ? [] : [[at, issue.date] as const]))
    : []
  const dated = new Set(dates.map(([at]) => at))
  return {
    marks: new Map(places.filter((at) => !dated.has(at)).map((at) => [at, boilerplateMark('letterhead')])),
    dates: new Map(dates),
  }
}

/** Fewest words of the title of a release; a line of fewer above the date is the sender. */
const FEWEST_TITLE = 5

/** The number of words of a line; in scripts without spaces two characters count as one. */
const wordsOf = (text: string): number => (UNSPACED.test(text) ? text.length / 2 : text.split(/\s+/u).length)

/** Most lines of a sender's name, its departments with it, below a release's label. */
const MOST_SENDER = 3

/**
 * Indices of the sender's lines beside the date below a release's label, with the title below them; none otherwise.
 * Lines with a mark are passed over.
 */
function senderBelow(head: readonly string[], label: number, marks: ReadonlyMap<number, Mark>): readonly number[] {
  const below = head.flatMap((text, at) => (at > label && !marks.has(at) ? [{ text, at }] : []))
  const isSender = (text: string) => couldBeSender(text) && wordsOf(text) < FEWEST_TITLE
  const end = below.findIndex(({ text }) => text === '' || !(isDate(text) || isSender(text)))
  const [above, title] = [below.slice(0, Math.max(0, end)), below[end]?.text ?? '']
  const senders = above.filter(({ text }) => !isDate(text))
  if (senders.length === 0 || senders.length > MOST_SENDER || above.length !== senders.length + 1) return []
  if (isRunningText({ text: title }) || !couldBeTitle(title) || wordsOf(title) < FEWEST_TITLE) return []
  return senders.map(({ at }) => at)
}

const ITEM = /^[-–—•*·▪\p{Nd}]/u

/** Whether the last line of a release, below a paragraph, is the sender's name: a few words that end no sentence. */
export const signsRelease = (line: SourceLine | undefined, above: SourceLine | undefined): boolean =>
  line !== undefined &&
  above !== undefined &&
  isRunningText(above) &&
  !ITEM.test(line.text.trim()) &&
  couldBeSender(line.text.trim())

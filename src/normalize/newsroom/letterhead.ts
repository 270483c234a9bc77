import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { endsSentence } from '../lines/measure.ts'
import { saysPage } from '../printed-pages/page-number.ts'
import { MOSTLY_DATE } from '../thresholds.ts'
import { couldBeTitle } from './head-marks.ts'
import { boilerplateMark, type Mark } from './mark.ts'
import { foldPhrase } from './phrases.ts'
import { isRunningText } from './running-text.ts'

/** Most words of a sender's name: of one with no lower-case word but particles, and of any other line. */
const MOST_WORDS = { name: 7, other: 3 }
/** Longest name of a sender, or line that names the issue, in UTF-16 units. */
const LONGEST = 60

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

const phrases = LANGUAGES.flatMap((row) => phrasesOf(row.issue))
const counted = anyOf(phrases.filter((phrase) => phrase.endsWith('#')).map((phrase) => phrase.slice(0, -1)))
/** "Nr. 14 (212)", "Volume 12, Issue 3", "第3号". */
const COUNTED = new RegExp(
  `^(?:[\\s.,;:/|()–—-]{0,3}(?:(?:${counted})\\.?[:：]?\\s?){0,2}\\p{Nd}{1,4}(?!\\p{L})){1,4}[\\s.)]{0,2}$`,
  'iu',
)
const NAMED = new RegExp(`(?:${counted})\\.?[:：]?\\s?\\p{Nd}`, 'iu')
const NAMES = new Set(phrases.filter((phrase) => !phrase.endsWith('#')).map(foldPhrase))
/** Longest named issue with the marks around it, in UTF-16 units. */
const LONGEST_NAME = Math.max(...Array.from(NAMES, ({ length }) => length)) + 6

/** Whether a line only gives the issue of a periodical; then the lines above it are the periodical's name. */
const namesIssue = (text: string): boolean =>
  text.length <= LONGEST &&
  (/\p{Nd}/u.test(text)
    ? (COUNTED.test(text) && NAMED.test(text)) || saysPage(text)
    : text.length <= LONGEST_NAME && NAMES.has(foldPhrase(text)))

/** How many times as long as the title a sender's name may be. */
const LONGER = 1.5
/** Most lines of a letterhead. */
const MOST_LINES = 8

/**
 * Finds the letterhead of a press release or periodical: the lines above the label that says which it is, or above the
 * number of the issue. A title must follow that is not much shorter. The text begins at index `end`. Returns marks by
 * index.
 */
export function letterhead(
  lines: readonly SourceLine[],
  end: number,
  marks: ReadonlyMap<number, Mark>,
): ReadonlyMap<number, Mark> {
  const head = lines.slice(0, Math.min(end, MOST_LINES)).map(({ text }) => text.trim())
  const isRelease = (at: number) => marks.get(at)?.rule === boilerplateMark('release').rule
  const label = head.findLastIndex((text, at) => isRelease(at) || (!marks.has(at) && namesIssue(text)))
  if (label < 0) return new Map()
  const title = lines.slice(label + 1, end).find(({ text }, n) => !marks.has(label + 1 + n) && couldBeTitle(text))
  const above = head.flatMap((text, at) => (at > label || marks.has(at) || isDate(text) ? [] : [{ text, at }]))
  const isHead = title && above.every(({ text }) => couldBeSender(text) && text.length <= LONGER * title.text.length)
  const below = isRelease(label) ? senderBelow(head, label) : -1
  const places = [...(isHead ? above.map(({ at }) => at) : []), ...(below < 0 ? [] : [below])]
  return new Map(places.map((at) => [at, boilerplateMark('letterhead')]))
}

/** Fewest words of the title of a release; a line of fewer above the date is the sender. */
const FEWEST_TITLE = 5

/** Index of the sender's line between a release's label and its date, with the title below; -1 for none. */
function senderBelow(head: readonly string[], label: number): number {
  const [sender = '', date = '', title = ''] = head.slice(label + 1)
  const isSender =
    sender !== '' && !isDate(sender) && couldBeSender(sender) && sender.split(/\s+/u).length < FEWEST_TITLE
  if (!isSender || !isDate(date) || isRunningText({ text: title }) || !couldBeTitle(title)) return -1
  return title.split(/\s+/u).length >= FEWEST_TITLE ? label + 1 : -1
}

const ITEM = /^[-–—•*·▪\p{Nd}]/u

/** Whether the last line of a release, below a paragraph, is the sender's name: a few words that end no sentence. */
export const signsRelease = (line: SourceLine | undefined, above: SourceLine | undefined): boolean =>
  line !== undefined &&
  above !== undefined &&
  isRunningText(above) &&
  !ITEM.test(line.text.trim()) &&
  couldBeSender(line.text.trim())

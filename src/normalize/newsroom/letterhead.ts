import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { endsSentence } from '../lines/measure.ts'
import { saysPage } from '../printed-pages/page-number.ts'
import { couldBeTitle } from './head-marks.ts'
import { gone, type Mark } from './mark.ts'
import { bare } from './phrases.ts'
import { isRunningText } from './running-text.ts'

/** Words of a sender's name: of any line, and of one that is not set as names are. */
const MOST_WORDS = { name: 7, other: 3 }
/** UTF-16 units. */
const LONGEST = 60
const DATE = 0.5
const UNCASED = /^[^\p{Lu}\p{Ll}]+$/u
/** A word of four letters and more in lower case: names of senders have small words alone. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}{4,}/u

/** "Heimatverein e. V.": no sentence ends so. */
const ABBREVIATED = /(?:^|[\s.])\p{Lu}\.$/u

const isDate = (text: string): boolean => readDateLine(text).share >= DATE

/** Whether a line looks like the name or address of a sender or of a periodical: short, no sentence, set as names are. */
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
const NAMES = new Set(phrases.filter((phrase) => !phrase.endsWith('#')).map(bare))
/** UTF-16 units of a name with the marks around it. */
const LONGEST_NAME = Math.max(...Array.from(NAMES, ({ length }) => length)) + 6

/** Whether a line only says which issue of a periodical a text is from: what stands above it is the periodical's name. */
const namesIssue = (text: string): boolean =>
  text.length <= LONGEST &&
  (/\p{Nd}/u.test(text)
    ? (COUNTED.test(text) && NAMED.test(text)) || saysPage(text)
    : text.length <= LONGEST_NAME && NAMES.has(bare(text)))

/** How much longer than a title a sender's name may be. */
const LONGER = 1.5
/** Lines above the text that a letterhead may take. */
const MOST_LINES = 8

/**
 * The letterhead of a press release or a periodical, by index: what stands above the line that says that it is one, that a press
 * office sends it, or which issue it is, where a title hardly shorter follows above the text, which begins at `end`.
 */
export function letterhead(
  lines: readonly SourceLine[],
  end: number,
  marks: ReadonlyMap<number, Mark>,
): ReadonlyMap<number, Mark> {
  const head = lines.slice(0, Math.min(end, MOST_LINES)).map(({ text }) => text.trim())
  const isRelease = (at: number) => marks.get(at)?.rule === gone('release').rule
  const label = head.findLastIndex((text, at) => isRelease(at) || (!marks.has(at) && namesIssue(text)))
  if (label < 0) return new Map()
  const title = lines.slice(label + 1, end).find(({ text }, n) => !marks.has(label + 1 + n) && couldBeTitle(text))
  const above = head.flatMap((text, at) => (at > label || marks.has(at) || isDate(text) ? [] : [{ text, at }]))
  const isHead = title && above.every(({ text }) => couldBeSender(text) && text.length <= LONGER * title.text.length)
  const below = isRelease(label) ? senderBelow(head, label) : -1
  const places = [...(isHead ? above.map(({ at }) => at) : []), ...(below < 0 ? [] : [below])]
  return new Map(places.map((at) => [at, gone('letterhead')]))
}

/** Words of a title, at least: a line of fewer above the date is the sender of a release. */
const FEWEST_TITLE = 5

/** The sender between the label of a release and its date, with the title below: of few words, set as names are. */
function senderBelow(head: readonly string[], label: number): number {
  const [sender = '', date = '', title = ''] = head.slice(label + 1)
  const isSender =
    sender !== '' && !isDate(sender) && couldBeSender(sender) && sender.split(/\s+/u).length < FEWEST_TITLE
  if (!isSender || !isDate(date) || isRunningText({ text: title }) || !couldBeTitle(title)) return -1
  return title.split(/\s+/u).length >= FEWEST_TITLE ? label + 1 : -1
}

const ITEM = /^[-–—•*·▪\p{Nd}]/u

/** Whether a line that ends a release, below a paragraph, says whose it is: a few words that end no sentence. */
export const signsRelease = (line: SourceLine | undefined, above: SourceLine | undefined): boolean =>
  line !== undefined &&
  above !== undefined &&
  isRunningText(above) &&
  !ITEM.test(line.text.trim()) &&
  couldBeSender(line.text.trim())

import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { DATE_ALONE } from '../thresholds.ts'
import { readCitation } from './citation.ts'
import { HOUSE, KIND_OF_TEXT, LABEL, mayBegin } from './first-words.ts'
import { footMarks, markAtEnd } from './foot-marks.ts'
import {
  couldBeTitle,
  couldBeTitleWord,
  dateAfterLabel,
  deskMark,
  markAbove,
  markOfFirst,
  markOfHouse,
  noticeMark,
} from './head-marks.ts'
import { letterhead, signsRelease } from './letterhead.ts'
import { boilerplateMark, type Form, KIND, LETTER, type Mark, type MarkedLine } from './mark.ts'
import { isRunningText } from './running-text.ts'

/** A text and the newsroom furniture that was set aside from it. */
export interface SeparatedCopy {
  /** The lines of the text; marked lines are blank here. */
  readonly lines: readonly SourceLine[]
  readonly marks: readonly MarkedLine[]
  readonly form?: Form
}

/**
 * What was found, by index among the lines that are not blank: marks, and lines of which only the date is kept, of a
 * press release's label or of an issue.
 */
interface Found {
  readonly marks: Map<number, Mark>
  readonly dates: Map<number, string>
  readonly issued: Map<number, string>
}

/** Marks are looked for in so many lines above the text. */
const HEAD = 16
/** The byline is among so many lines below the title. */
const BELOW_TITLE = 3

const isPlain = ({ markup }: SourceLine): boolean => markup === undefined || markup.kind === 'paragraph'

/**
 * Sets aside newsroom furniture before the text is read: labels of urgency, slugs, notes from desk to desk, initials,
 * the foot of a press release. A text that consists of nothing else is left as it is.
 */
export function setAside(all: readonly SourceLine[]): SeparatedCopy {
  const lines = all.filter(({ text }) => text.trim() !== '')
  const first = lines.findIndex((line, at) => isRunningText(line) && !isNotice(line) && !isCitation(line, at))
  const found: Found = { marks: new Map(), dates: new Map(), issued: new Map() }
  markHead(lines, first < 0 ? lines.length : first, found)
  if (first >= 0) {
    markBelowStandfirst(lines, first, found)
    markFoot(lines, first, found)
  }
  if (found.marks.size + found.dates.size + found.issued.size === 0 || found.marks.size === lines.length)
    return { lines: all, marks: [] }
  return take(all, lines, found)
}

/** Blanks the marked lines, and reduces the labelled dates to the date. */
function take(all: readonly SourceLine[], lines: readonly SourceLine[], found: Found): SeparatedCopy {
  const byLine = <T>(at: ReadonlyMap<number, T>) => new Map([...at].map(([at, one]) => [lines[at] as SourceLine, one]))
  const [marked, dated] = [byLine(found.marks), byLine(new Map([...found.dates, ...found.issued]))]
  return {
    lines: all.map((line) =>
      marked.has(line) ? { number: line.number, text: '' } : { ...line, text: dated.get(line) ?? line.text },
    ),
    marks: [...marked].map(([line, mark]) => ({ line, mark })),
    ...formOf(found),
  }
}

/** The form of the text, by its labels. A label with a date is that of a press release. */
function formOf({ marks, dates }: Found): { readonly form?: Form } {
  const rules = new Set([...marks.values()].map(({ rule }) => rule))
  if (dates.size > 0 || rules.has(boilerplateMark('release').rule)) return { form: 'release' }
  if (rules.has(LETTER.rule)) return { form: 'letter' }
  return rules.has(KIND.rule) ? { form: 'piece' } : {}
}

/** A line of the head, its index, and the groups of phrases that it may begin with (`mayBegin`). */
interface HeadLine {
  readonly text: string
  readonly at: number
  readonly begins: number
}

/**
 * Whether a line is a notice or a note from the desk; these may be as long as a paragraph and yet stand above the text.
 */
const isNotice = ({ text }: SourceLine): boolean =>
  (mayBegin(text) & LABEL) > 0 && (noticeMark(text) ?? deskMark(text)) !== undefined

/** Where an article was printed stands in one of so many first lines. */
const TOP = 3

/** Whether one of the first lines only says where the article was printed, which may end with a full stop. */
const isCitation = ({ text }: SourceLine, at: number): boolean => at < TOP && readCitation(text) !== undefined

/** What only slugs and codes have: a hyphen, a slash, two numbers in a row, a number of a message or a version. */
const MAY_BE_CODE = /[-/]|\p{Nd} \p{Nd}|\p{Nd}{4} \p{Lu}|, \p{Nd}\p{Ll}{2} /u

/** Most slugs and codes above a title. */
const MOST_SLUGS = 3

/** Marks the lines above the text, which begins at index `end`. */
function markHead(lines: readonly SourceLine[], end: number, found: Found): void {
  const { marks } = found
  const head = lines.slice(0, Math.min(end, HEAD)).flatMap((line, at): HeadLine[] => {
    const { text } = line
    return isPlain(line) ? [{ text, at, begins: mayBegin(text) }] : []
  })
  for (const line of head) if (line.begins & LABEL) markLabel(head, line, found)
  const above = letterhead(lines, end, marks)
  for (const [at, mark] of above.marks) marks.set(at, mark)
  for (const [at, date] of above.dates) found.issued.set(at, date)
  const [first, ...below] = head.filter(({ at }) => !marks.has(at))
  for (const line of first ? [first, ...below.slice(0, MOST_SLUGS - 1)] : []) {
    if (line.begins & KIND_OF_TEXT ? line === first : MAY_BE_CODE.test(line.text)) markFirst(lines, line, marks)
    if (marks.get(line.at)?.rule !== boilerplateMark('slug').rule) break
  }
  for (const { text, at, begins } of below) if (begins & HOUSE) markAt(marks, at, markOfHouse(text))
}

function markLabel(head: readonly HeadLine[], { text, at }: HeadLine, { marks, dates }: Found): void {
  const [label, date] = [markAbove(text), dateAfterLabel(text)]
  const isTitled = () => head.some((below) => below.at > at && couldBeTitle(below.text))
  if (label && (!couldBeTitleWord(text, label) || isTitled())) marks.set(at, label)
  else if (date !== undefined) dates.set(at, date)
}

/** Marks the first line that has no mark, if it is a kicker or a slug. */
function markFirst(lines: readonly SourceLine[], { text, at }: HeadLine, marks: Map<number, Mark>): void {
  const isLeft = (_line: SourceLine, n: number) => !marks.has(at + 1 + n)
  const [next, ...below] = lines.slice(at + 1, at + 1 + HEAD).filter(isLeft)
  const names = below.slice(0, BELOW_TITLE).map((line) => line.text.trim())
  markAt(marks, at, markOfFirst(text, next?.text, names))
}

/** Most lines between a standfirst, which is itself a sentence, and the text. */
const BELOW_STANDFIRST = 3

/** Marks house signatures and desk notes between the standfirst and the text. */
function markBelowStandfirst(lines: readonly SourceLine[], first: number, { marks }: Found): void {
  const next = lines.slice(first + 1, first + 2 + BELOW_STANDFIRST)
  const text = next.findIndex(isRunningText)
  next.slice(0, Math.max(0, text)).forEach((line, n) => {
    markAt(marks, first + 1 + n, isPlain(line) ? (markOfHouse(line.text) ?? deskMark(line.text)) : undefined)
  })
}

function markAt(marks: Map<number, Mark>, at: number, found: Mark | undefined): void {
  if (found) marks.set(at, found)
}

/** Longest line of nothing but a date, in UTF-16 units, that an agency sends below its text. */
const LONGEST_STAMP = 40

const isStamp = ({ text }: SourceLine): boolean =>
  text.length <= LONGEST_STAMP && /\p{Nd}/u.test(text) && readDateLine(text).share >= DATE_ALONE

/** Marks the foot of the text, and then the last lines above it. */
function markFoot(lines: readonly SourceLine[], first: number, found: Found): void {
  const { marks } = found
  const foot = footMarks(lines, first + 1, formOf(found).form === 'release')
  for (const [at, mark] of foot) marks.set(at, mark)
  const [start = lines.length] = foot.keys()
  let at = start - 1
  for (; at > first; at--) {
    const line = lines[at] as SourceLine
    const mark = isPlain(line) ? (markAtEnd(line.text.trim()) ?? markOfHouse(line.text)) : undefined
    if (!mark && !isStamp(line)) break
    if (mark) marks.set(at, mark)
  }
  if (at > first + 1 && formOf(found).form === 'release' && signsRelease(lines[at], lines[at - 1]))
    marks.set(at, boilerplateMark('letterhead'))
}

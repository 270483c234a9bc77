import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { DATE_ALONE } from '../thresholds.ts'
import { readCitation } from './citation.ts'
import { LABEL, mayBegin } from './first-words.ts'
import { footMarks, markAtEnd } from './foot-marks.ts'
import { type FoundMarks, isPlain, markAt } from './found-marks.ts'
import { deskMark, markOfHouse, noticeMark } from './head-marks.ts'
import { signsRelease } from './letterhead.ts'
import { boilerplateMark, type Form, KIND, LETTER, type MarkedLine } from './mark.ts'
import { markHead } from './mark-head.ts'
import { isRunningText } from './running-text.ts'

/** A text and the newsroom furniture that was set aside from it. */
export interface SeparatedCopy {
  /** The lines of the text; marked lines are blank here. */
  readonly lines: readonly SourceLine[]
  readonly marks: readonly MarkedLine[]
  readonly form?: Form
}

/**
 * Sets aside newsroom furniture before the text is read: labels of urgency, slugs, notes from desk to desk, initials,
 * the foot of a press release. A text that consists of nothing else is left as it is.
 */
export function setAside(all: readonly SourceLine[]): SeparatedCopy {
  const lines = all.filter(({ text }) => text.trim() !== '')
  const first = lines.findIndex((line, at) => isRunningText(line) && !isNotice(line) && !isCitation(line, at))
  const found: FoundMarks = { marks: new Map(), dates: new Map(), issued: new Map() }
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
function take(all: readonly SourceLine[], lines: readonly SourceLine[], found: FoundMarks): SeparatedCopy {
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
function formOf({ marks, dates }: FoundMarks): { readonly form?: Form } {
  const rules = new Set([...marks.values()].map(({ rule }) => rule))
  if (dates.size > 0 || rules.has(boilerplateMark('release').rule)) return { form: 'release' }
  if (rules.has(LETTER.rule)) return { form: 'letter' }
  return rules.has(KIND.rule) ? { form: 'piece' } : {}
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

/** Most lines between a standfirst, which is itself a sentence, and the text. */
const BELOW_STANDFIRST = 3

/** Marks house signatures and desk notes between the standfirst and the text. */
function markBelowStandfirst(lines: readonly SourceLine[], first: number, { marks }: FoundMarks): void {
  const next = lines.slice(first + 1, first + 2 + BELOW_STANDFIRST)
  const text = next.findIndex(isRunningText)
  next.slice(0, Math.max(0, text)).forEach((line, n) => {
    markAt(marks, first + 1 + n, isPlain(line) ? (markOfHouse(line.text) ?? deskMark(line.text)) : undefined)
  })
}

/** Longest line of nothing but a date, in UTF-16 units, that an agency sends below its text. */
const LONGEST_STAMP = 40

const isStamp = ({ text }: SourceLine): boolean =>
  text.length <= LONGEST_STAMP && /\p{Nd}/u.test(text) && readDateLine(text).share >= DATE_ALONE

/** Marks the foot of the text, and then the last lines above it. */
function markFoot(lines: readonly SourceLine[], first: number, found: FoundMarks): void {
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

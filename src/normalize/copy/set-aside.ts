import type { SourceLine } from '../../domain/document.ts'
import { footMarks, markAtEnd } from './foot-marks.ts'
import {
  couldBeTitle,
  couldBeWord,
  dateAfterLabel,
  deskMark,
  markAbove,
  markOfFirst,
  markOfHouse,
} from './head-marks.ts'
import { type Form, gone, KIND, LETTER, type Mark, type MarkedLine } from './mark.ts'
import { isRunningText } from './running-text.ts'

/** The lines of a text, and those that newsrooms put around it. */
export interface Copy {
  /** Marks are blank lines here. */
  readonly lines: readonly SourceLine[]
  readonly marks: readonly MarkedLine[]
  readonly form?: Form
}

/** What lines are, by their index among those that are not blank: marks, or labels before a date, which is all that is left of them. */
interface Found {
  readonly marks: Map<number, Mark>
  readonly dates: Map<number, string>
}

/** Lines above the text that may be marks, at most. */
const HEAD = 16
/** Lines below the title that may be the byline. */
const BELOW_TITLE = 3

const isPlain = ({ markup }: SourceLine): boolean => markup === undefined || markup.kind === 'paragraph'

/**
 * Sets aside what newsrooms put around a text, before anything of it is read: labels of urgency, slugs, notes from desk to desk,
 * initials, the foot of a press release. A text that is nothing else stays as it is.
 */
export function setAside(all: readonly SourceLine[]): Copy {
  const lines = all.filter(({ text }) => text.trim() !== '')
  const first = lines.findIndex(isRunningText)
  const found: Found = { marks: new Map(), dates: new Map() }
  markHead(lines, first < 0 ? lines.length : first, found)
  if (first >= 0) {
    markBelowStandfirst(lines, first, found)
    markFoot(lines, first, found)
  }
  if (found.marks.size + found.dates.size === 0 || found.marks.size === lines.length) return { lines: all, marks: [] }
  return take(all, lines, found)
}

function take(all: readonly SourceLine[], lines: readonly SourceLine[], { marks, dates }: Found): Copy {
  const byLine = <T>(found: ReadonlyMap<number, T>) =>
    new Map([...found].map(([at, one]) => [lines[at] as SourceLine, one]))
  const [marked, dated] = [byLine(marks), byLine(dates)]
  return {
    lines: all.map((line) =>
      marked.has(line) ? { number: line.number, text: '' } : { ...line, text: dated.get(line) ?? line.text },
    ),
    marks: [...marked].map(([line, mark]) => ({ line, mark })),
    ...formOf({ marks, dates }),
  }
}

/** Labels before dates are those of press releases. */
function formOf({ marks, dates }: Found): { readonly form?: Form } {
  const rules = new Set([...marks.values()].map(({ rule }) => rule))
  if (dates.size > 0 || rules.has(gone('release').rule)) return { form: 'release' }
  if (rules.has(LETTER.rule)) return { form: 'letter' }
  return rules.has(KIND.rule) ? { form: 'piece' } : {}
}

function markHead(lines: readonly SourceLine[], end: number, { marks, dates }: Found): void {
  const last = Math.min(end, HEAD)
  const plain = lines.slice(0, last).flatMap((line, at) => (isPlain(line) ? [{ text: line.text, at }] : []))
  const isTitled = (at: number) => plain.some((below) => below.at > at && couldBeTitle(below.text))
  for (const { text, at } of plain) {
    const [label, date] = [markAbove(text), dateAfterLabel(text)]
    if (label && (!couldBeWord(text, label) || isTitled(at))) marks.set(at, label)
    else if (date !== undefined) dates.set(at, date)
  }
  const [title, ...below] = plain.filter(({ at }) => !marks.has(at))
  const isNext = (_line: SourceLine, at: number) => at > (title?.at ?? 0) && !marks.has(at)
  const [next, ...later] = lines.slice(0, last + BELOW_TITLE).filter(isNext)
  const names = later.slice(0, BELOW_TITLE).map(({ text }) => text.trim())
  mark(marks, title?.at, title && markOfFirst(title.text, next?.text, names))
  for (const { text, at } of below) mark(marks, at, markOfHouse(text))
}

/** Lines between a standfirst, which is a sentence, and the text. */
const BELOW_STANDFIRST = 3

function markBelowStandfirst(lines: readonly SourceLine[], first: number, { marks }: Found): void {
  const rest = lines.slice(first + 1)
  const text = rest.findIndex(isRunningText)
  if (text > BELOW_STANDFIRST) return
  rest.slice(0, Math.max(0, text)).forEach((line, n) => {
    mark(marks, first + 1 + n, isPlain(line) ? (markOfHouse(line.text) ?? deskMark(line.text)) : undefined)
  })
}

function mark(marks: Map<number, Mark>, at: number | undefined, found: Mark | undefined): void {
  if (at !== undefined && found) marks.set(at, found)
}

function markFoot(lines: readonly SourceLine[], first: number, found: Found): void {
  const { marks } = found
  const foot = footMarks(lines, first + 1, formOf(found).form === 'release')
  for (const [at, mark] of foot) marks.set(at, mark)
  const [start = lines.length] = foot.keys()
  for (let at = start - 1; at > first; at--) {
    const line = lines[at] as SourceLine
    const mark = isPlain(line) ? (markAtEnd(line.text.trim()) ?? markOfHouse(line.text)) : undefined
    if (!mark) break
    marks.set(at, mark)
  }
}

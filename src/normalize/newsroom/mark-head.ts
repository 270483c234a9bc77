import type { SourceLine } from '../../domain/document.ts'
import { HOUSE, KIND_OF_TEXT, LABEL, mayBegin } from './first-words.ts'
import { type FoundMarks, isPlain, markAt } from './found-marks.ts'
import { couldBeTitle, couldBeTitleWord, dateAfterLabel, markAbove, markOfFirst, markOfHouse } from './head-marks.ts'
import { letterhead } from './letterhead.ts'
import { boilerplateMark, type Mark } from './mark.ts'

/** Marks are looked for in so many lines above the text. */
const HEAD = 16
/** The byline is among so many lines below the title. */
const BELOW_TITLE = 3

/** A line of the head, its index, and the groups of phrases that it may begin with (`mayBegin`). */
interface HeadLine {
  readonly text: string
  readonly at: number
  readonly begins: number
}

/** What only slugs and codes have: a hyphen, a slash, two numbers in a row, a number of a message or a version. */
const MAY_BE_CODE = /[-/]|\p{Nd} \p{Nd}|\p{Nd}{4} \p{Lu}|, \p{Nd}\p{Ll}{2} /u

/** Most slugs and codes above a title. */
const MOST_SLUGS = 3

/** Marks the lines above the text, which begins at index `end`. */
export function markHead(lines: readonly SourceLine[], end: number, found: FoundMarks): void {
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
  markFirstOnes(lines, first ? [first, ...below] : [], marks)
  for (const { text, at, begins } of below) if (begins & HOUSE) markAt(marks, at, markOfHouse(text))
}

/** Marks the first of the lines, if it is a kicker or a slug, and further slugs and codes directly below a slug. */
function markFirstOnes(lines: readonly SourceLine[], left: readonly HeadLine[], marks: Map<number, Mark>): void {
  for (const [n, line] of left.slice(0, MOST_SLUGS).entries()) {
    const mayBeFirst = line.begins & KIND_OF_TEXT ? n === 0 : MAY_BE_CODE.test(line.text)
    if (mayBeFirst) markFirst(lines, line, marks)
    if (marks.get(line.at)?.rule !== boilerplateMark('slug').rule) return
  }
}

function markLabel(head: readonly HeadLine[], { text, at }: HeadLine, { marks, dates }: FoundMarks): void {
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

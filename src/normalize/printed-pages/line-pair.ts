import { firstWord, opening, type PrintLine } from './print-line.ts'

/** A line and the next. */
export type Pair = readonly [PrintLine, PrintLine]

/** Whether the next line's first word had no place on a line of this width. */
export const isFull = (line: PrintLine, next: PrintLine, width: number): boolean =>
  line.width + 1 + firstWord(next.text) > width

/** Whether a sentence goes on from one line to the next. */
export function goesOn(line: PrintLine, next: PrintLine): boolean {
  if (line.ends || /[:：]$/u.test(line.text)) return false
  const opens = opening(next.text)
  return opens === 'small' || opens === 'caseless'
}

/** First lines that are indented by so many columns mark paragraphs: by one, a quotation mark hangs; by more, verse begins. */
const SLIGHTEST = 2
const DEEPEST = 10

/** Whether a line is indented as the first of a paragraph. */
export const isFirst = (line: PrintLine, before: PrintLine): boolean =>
  line.indent - before.indent >= SLIGHTEST && line.indent - before.indent <= DEEPEST

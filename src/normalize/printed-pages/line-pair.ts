import { firstWord, opening, type PrintLine } from './print-line.ts'

/** A line and the next one. */
export type Pair = readonly [PrintLine, PrintLine]

/** Whether the first word of the next line would not have fitted on a line of this width. */
export const isFull = (line: PrintLine, next: PrintLine, width: number): boolean =>
  line.width + 1 + firstWord(next.text) > width

/** Whether a sentence continues from one line to the next. */
export function goesOn(line: PrintLine, next: PrintLine): boolean {
  if (line.ends || /[:：]$/u.test(line.text)) return false
  const opens = opening(next.text)
  return opens === 'small' || opens === 'caseless'
}

/**
 * Columns of indentation that mark the first line of a paragraph. One column is a hanging quotation mark, and more than
 * ten are verse.
 */
const SLIGHTEST = 2
const DEEPEST = 10

/** Whether a line is indented like the first of a paragraph. */
export const isFirst = (line: PrintLine, before: PrintLine): boolean =>
  line.indent - before.indent >= SLIGHTEST && line.indent - before.indent <= DEEPEST

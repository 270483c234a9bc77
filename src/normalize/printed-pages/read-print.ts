import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { unstack } from './columns.ts'
import { joinLines } from './join-lines.ts'
import { findFurniture } from './page-furniture.ts'
import { columnsOf, measurePrint } from './print-line.ts'
import { joinSentences } from './sentences.ts'
import { readWrapping, WIDEST } from './wrapping.ts'

/** A text whose lines are its paragraphs again, and the roles of the lines that print has added. */
export interface ReadPrint {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
  /** The running heads among what is gone. */
  readonly heads: readonly SourceLine[]
}

/** Shares of the lines of a text in columns that may be wider than any column, and of its characters. */
const OVERLONG = 0.05
const OVERLONG_TEXT = 0.2

/** Whether a line is wider than any column; an address has no place to be broken at. */
const isOverlong = (text: string): boolean =>
  (text.length > WIDEST || (text.length > WIDEST / 2 && columnsOf(text) > WIDEST)) && /\S\s+\S|[、。，]/u.test(text)

/** Whether the lines of a text may have been broken at a column: hardly one is longer than columns are wide. */
function mayBeBroken(lines: readonly SourceLine[]): boolean {
  const all = { lines: 0, text: 0 }
  const long = { lines: 0, text: 0 }
  for (const { text, markup } of lines) {
    if (text === '' || markup !== undefined) continue
    for (const one of isOverlong(text) ? [all, long] : [all]) {
      one.lines++
      one.text += text.length
    }
  }
  return all.lines > 3 && long.lines <= OVERLONG * all.lines && long.text <= OVERLONG_TEXT * all.text
}

/** Undoes what print and its like do to a text: page furniture goes, broken lines, words and headlines become whole. */
export function readPrint(source: readonly SourceLine[], language: string | undefined): ReadPrint {
  const lines = unstack(source)
  if (!mayBeBroken(lines)) return { lines: joinSentences(lines), roles: [], heads: [] }
  const furniture = findFurniture(lines)
  const roles = [...furniture].map(([{ number }, rule]) => ({ line: number, role: 'boilerplate' as const, rule }))
  const text = furniture.size === 0 ? lines : lines.filter((line) => !furniture.has(line))
  const print = measurePrint(text, turnsAfter(lines, furniture))
  const wrapping = readWrapping(print)
  const heads = lines.filter((line) => furniture.get(line) === 'running-head')
  if (wrapping) return { lines: joinLines(print, wrapping, language), roles, heads }
  // Numbers and lines that come again are in lists and tables too: only a page tells that they are its furniture.
  const isPaged = lines.some(({ startsPage }) => startsPage)
  return isPaged ? { lines: text, roles, heads } : { lines: joinSentences(lines), roles: [], heads: [] }
}

/** The lines right below what is gone. */
function turnsAfter(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<SourceLine, unknown>,
): ReadonlySet<SourceLine> {
  const after = new Set<SourceLine>()
  let isAfter = false
  for (const line of lines) {
    if (furniture.has(line)) isAfter = true
    else if (line.text.trim() !== '') {
      if (isAfter) after.add(line)
      isAfter = false
    }
  }
  return after
}

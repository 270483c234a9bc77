import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { unstack } from './columns.ts'
import { joinLines } from './join-lines.ts'
import { findFurniture } from './page-furniture.ts'
import { columnsOf, measurePrint } from './print-line.ts'
import { joinSentences } from './sentences.ts'
import { readWrapping, WIDEST } from './wrapping.ts'

/** A text with whole paragraphs on its lines, and the roles of the lines that print had added. */
export interface ReadPrint {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
  /** The running heads that were removed. */
  readonly heads: readonly SourceLine[]
}

/** Shares of the lines, and of their characters, that may be wider than any column in a text that is wrapped. */
const OVERLONG = 0.05
const OVERLONG_TEXT = 0.2

/** Fewest lines of a wrapped text. */
const FEWEST_LINES = 4

/** Whether a line is wider than any column and could have been broken; a web address could not. */
const isOverlong = (text: string): boolean =>
  (text.length > WIDEST || (text.length > WIDEST / 2 && columnsOf(text) > WIDEST)) && /\S\s+\S|[、。，]/u.test(text)

/** Whether the lines of a text may be wrapped: hardly one is wider than a column. */
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
  return all.lines >= FEWEST_LINES && long.lines <= OVERLONG * all.lines && long.text <= OVERLONG_TEXT * all.text
}

/** Undoes printing: removes page furniture, and joins broken lines, words and headlines. */
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
  // Lists and tables have numbers and recurring lines too; only a form feed shows that they are page furniture.
  const isPaged = lines.some(({ startsPage }) => startsPage)
  return isPaged ? { lines: text, roles, heads } : { lines: joinSentences(lines), roles: [], heads: [] }
}

/** The lines right below removed lines. */
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

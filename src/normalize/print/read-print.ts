import type { LineRole } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import { unstack } from './columns.ts'
import { joinLines } from './join-lines.ts'
import { findFurniture } from './page-furniture.ts'
import { measurePrint } from './print-line.ts'
import { joinSentences } from './sentences.ts'
import { readWrapping, WIDEST } from './wrapping.ts'

/** A text whose lines are its paragraphs again, and the roles of the lines that print has added. */
export interface ReadPrint {
  readonly lines: readonly SourceLine[]
  readonly roles: readonly LineRole[]
  /** The running heads among what is gone. */
  readonly heads: readonly SourceLine[]
}

/** Share of the lines of a text in columns that may be wider than any column. */
const OVERLONG = 0.05

/** Whether the lines of a text may have been broken at a column: hardly one is longer than columns are wide. */
function mayBeBroken(lines: readonly SourceLine[]): boolean {
  let [all, long] = [0, 0]
  for (const { text, markup } of lines) {
    if (text === '' || markup !== undefined) continue
    all++
    if (text.length > WIDEST && /\S\s+\S/u.test(text)) long++
  }
  return all > 3 && long <= OVERLONG * all
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

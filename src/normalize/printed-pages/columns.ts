import type { SourceLine } from '../../domain/document.ts'
import { columnsOf, isWideUnit, opening } from './print-line.ts'

/** Fewest spaces between two columns of text, and fewest lines with text in both. */
const GUTTER = 2
const FEWEST = 4
/** Fewest columns (character cells) that a column of text takes. */
const NARROWEST = 16
/** Share of the lines of a column that the next line must continue; cells of a table do not continue. */
const GOES_ON = 0.3
/** What a line has within if the document is to be searched for columns. */
const GAP = '   '
/** Longest line of print in UTF-16 units. */
const LONGEST_PRINT_LINE = 400

/** A line cut at the gutter. */
interface Cut {
  readonly left: string
  readonly right: string
}

/** The index in a text of the character at a column. */
function indexAt(text: string, column: number): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) {
    if (columns >= column) return at
    columns += text.charCodeAt(at) < 0x1100 ? 1 : isWideUnit(text.charCodeAt(at)) ? 2 : 1
  }
  return text.length
}

/** The columns at which text begins after a gap. */
function startsOf(text: string): readonly number[] {
  return [...text.matchAll(/\S {2,}(?=\S)/g)].map((gap) => columnsOf(text.slice(0, gap.index + gap[0].length)))
}

/** Cuts a line at a column; undefined where text runs across it. */
function cutAt(text: string, column: number): Cut | undefined {
  if (text.length > LONGEST_PRINT_LINE) return undefined
  const at = indexAt(text, column)
  const [left, right] = [text.slice(0, at), text.slice(at)]
  if (left.trim() === '' || right === '') return { left: left.trimEnd(), right }
  return left.endsWith(' '.repeat(GUTTER)) ? { left: left.trimEnd(), right } : undefined
}

/** The first column at which many lines have a second part; lines may have a third. */
function secondColumn(texts: readonly string[]): number | undefined {
  const counts = new Map<number, number>()
  for (const text of texts)
    for (const start of startsOf(text)) if (start >= NARROWEST) counts.set(start, (counts.get(start) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const common = [...counts].filter(([, count]) => count >= FEWEST && count * 2 >= most)
  return common.length === 0 ? undefined : Math.min(...common.map(([start]) => start))
}

/** Whether a column is running text, whose sentences continue from line to line. */
function isText(lines: readonly string[]): boolean {
  const text = lines.map((line) => line.trim()).filter((line) => line !== '')
  const wide = text.filter((line) => columnsOf(line) >= NARROWEST).length
  const on = text.filter(
    (line, at) => at > 0 && opening(line) !== 'capital' && /[\p{L}\p{M},;、，-]$/u.test(text[at - 1] ?? ''),
  )
  return wide * 2 >= text.length && on.length >= FEWEST / 2 && on.length >= GOES_ON * (text.length - 1)
}

/** Index where the stretch that a column divides ends: at a line that runs across it, or at the next page. */
function endOf(lines: readonly SourceLine[], from: number, column: number): number {
  let at = from
  while (at < lines.length && (at === from || !lines[at]?.startsPage) && cutAt(lines[at]?.text ?? '', column)) at++
  return at
}

/**
 * The first stretch of lines in two columns, as indices: from a line with text in both to the end of the longer column.
 */
function findColumns(
  lines: readonly SourceLine[],
  column: number,
  from: number,
): readonly [number, number] | undefined {
  const isBoth = (at: number) => {
    const cut = cutAt(lines[at]?.text ?? '', column)
    return cut !== undefined && cut.left !== '' && cut.right !== ''
  }
  for (let at = from; at < lines.length; at++) {
    if (!isBoth(at)) continue
    const end = endOf(lines, at, column)
    const both = Array.from({ length: end - at }, (_, place) => at + place).filter(isBoth)
    if (both.length >= FEWEST) return [at, lastOf(lines, (both.at(-1) ?? at) + 1, end)]
    at = end
  }
  return undefined
}

/** Index where the longer of two columns ends: at a blank line, or at the end of the page. */
function lastOf(lines: readonly SourceLine[], from: number, end: number): number {
  if (end === lines.length || lines[end]?.startsPage) return end
  let at = from
  while (at < end && lines[at]?.text.trim() !== '') at++
  return at
}

/** The two columns one below the other. The first line of the second may continue the last of the first. */
function stack(lines: readonly SourceLine[], column: number): readonly SourceLine[] | undefined {
  const cuts = lines.map((line) => cutAt(line.text, column) ?? { left: line.text, right: '' })
  const [left, right] = [cuts.map((cut) => cut.left), cuts.map((cut) => cut.right)]
  if (!isText(left) || !isText(right)) return undefined
  const first = right.findIndex((text) => text.trim() !== '')
  const second = lines.map((line, at) => {
    const { startsPage: _, ...rest } = line
    return { ...rest, text: right[at] ?? '', ...(at === first && { startsPage: true as const }) }
  })
  return [
    ...lines.map((line, at) => ({ ...line, text: left[at] ?? '' })),
    { number: lines.at(-1)?.number ?? 0, text: '' },
    ...unstack(second),
  ]
}

const isGapped = ({ text, markup }: SourceLine): boolean =>
  markup === undefined && text.length <= LONGEST_PRINT_LINE && text.trimStart().includes(GAP)

/** Puts text columns that stand side by side one below the other, in reading order. */
export function unstack(lines: readonly SourceLine[]): readonly SourceLine[] {
  const gapped = lines.filter(isGapped)
  if (gapped.length < FEWEST) return lines
  const column = secondColumn(gapped.map(({ text }) => text))
  if (column === undefined) return lines
  const whole: SourceLine[] = []
  let from = 0
  for (let found = findColumns(lines, column, from); found; found = findColumns(lines, column, from)) {
    const stacked = stack(lines.slice(...found), column)
    whole.push(...lines.slice(from, found[0]), ...(stacked ?? lines.slice(...found)))
    from = found[1]
  }
  return from === 0 ? lines : [...whole, ...lines.slice(from)]
}

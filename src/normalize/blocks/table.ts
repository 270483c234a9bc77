import type { Block, Inline } from '../../domain/block.ts'
import type { LineMarkup } from '../../domain/document.ts'
import type { LineView } from '../lines/view.ts'
import { type BlockReader, toInline } from './blocks.ts'
import type { Unit } from './units.ts'

/** Separators of cells in plain text. */
const CELLS = /\t+|\s{3,}|\s+\|\s+/u
/** Fewest rows and columns of a table in plain text, and its longest row in UTF-16 units. */
const FEWEST_ROWS = 3
const FEWEST_COLUMNS = 2
const LONGEST_ROW = 300
/** Most rows of one table; a longer one is read as several, which bounds the time spent on looking for one. */
const MOST_ROWS = 300

/** Reads a table: rows marked up in the source, or lines with the same number of cells and figures in them. */
export const readTable: BlockReader = (units, at) => marked(units, at) ?? spaced(units, at)

const toCells = (cells: readonly string[]): Inline[] => cells.map((text) => ({ text }))

type Row = Extract<LineMarkup, { kind: 'row' }>

const rowOf = (unit: Unit | undefined): Row | undefined =>
  unit?.view.source.markup?.kind === 'row' ? unit.view.source.markup : undefined

const captionIn = (unit: Unit | undefined): Inline | undefined =>
  unit?.role === 'body' && unit.view.source.markup?.kind === 'table-caption' ? toInline(unit.view) : undefined

/** The next row of the same table; a gap begins another. */
const below = (unit: Unit | undefined): Row | undefined => (unit && unit.view.gap > 0 ? undefined : rowOf(unit))

/** Reads a table that the source marks up. */
function marked(units: readonly Unit[], at: number) {
  const caption = captionIn(units[at])
  const first = caption ? at + 1 : at
  const rows: Row[] = []
  for (let row = rowOf(units[first]); row; row = below(units[first + rows.length])) rows.push(row)
  if (rows.length === 0) return undefined
  const header = rows[0]?.header ? rows[0].cells : undefined
  const body = header ? rows.slice(1) : rows
  return {
    block: {
      kind: 'table',
      ...(caption && { caption }),
      ...(header && { header }),
      rows: body.map(({ cells }) => cells),
    } satisfies Block,
    taken: first - at + rows.length,
  }
}

function cellsOf(view: LineView | undefined): string[] {
  if (!view || view.text.length > LONGEST_ROW) return []
  return view.source.text
    .trim()
    .split(CELLS)
    .map((cell) => cell.trim())
}

const hasFigures = (row: readonly string[]) => row.slice(1).some((cell) => /\p{Nd}/u.test(cell))

/**
 * The rows of the table of figures that begins at `at`, with columns separated by tabs, bars or spaces; none where
 * there is no table.
 */
export function rowsFrom(views: readonly LineView[], at: number): readonly (readonly string[])[] {
  const width = cellsOf(views[at]).length
  if (width < FEWEST_COLUMNS) return []
  const isRow = (cells: readonly string[]) => cells.length === width
  const rows: string[][] = []
  let without = 0
  for (
    let cells = cellsOf(views[at]);
    isRow(cells) && rows.length < MOST_ROWS;
    cells = cellsOf(views[at + rows.length])
  ) {
    if (!hasFigures(cells) && ++without > 1) return []
    rows.push(cells)
  }
  return rows.length < FEWEST_ROWS ? [] : rows
}

/** Reads a table of plain text, with columns separated by tabs, bars or spaces. */
function spaced(units: readonly Unit[], at: number) {
  if (cellsOf(units[at]?.view).length < FEWEST_COLUMNS) return undefined
  const near = units.slice(at, at + MOST_ROWS)
  const end = near.findIndex(({ role }) => role !== 'body')
  const rows = rowsFrom(
    near.slice(0, end < 0 ? near.length : end).map(({ view }) => view),
    0,
  )
  if (rows.length === 0) return undefined
  const header = rows[0] && !hasFigures(rows[0]) ? rows[0] : undefined
  const body = header ? rows.slice(1) : rows
  return {
    block: { kind: 'table', ...(header && { header: toCells(header) }), rows: body.map(toCells) } satisfies Block,
    taken: rows.length,
  }
}

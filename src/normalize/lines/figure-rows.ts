import type { LineView } from './view.ts'

/** Separators of cells in plain text. */
const CELLS = /\t+|\s{3,}|\s+\|\s+/u
/** Fewest columns of a table in plain text. */
export const FEWEST_COLUMNS = 2
/** Fewest rows of one, and its longest row in UTF-16 units. */
const FEWEST_ROWS = 3
const LONGEST_ROW = 300
/** Most rows of one table; a longer one is read as several, which bounds the time spent on looking for one. */
export const MOST_ROWS = 300

/** The cells of a line, as far as it may be a row of a table. */
export function cellsOf(view: LineView | undefined): string[] {
  if (!view || view.text.length > LONGEST_ROW) return []
  return view.source.text
    .trim()
    .split(CELLS)
    .map((cell) => cell.trim())
}

/** Whether a row has a figure beside its first cell. */
export const hasFigures = (row: readonly string[]) => row.slice(1).some((cell) => /\p{Nd}/u.test(cell))

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

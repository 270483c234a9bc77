import type { OfficeCell, OfficeRow } from './office-block.ts'

/** A cell, and whether it begins or continues one that covers several rows. */
export interface MergedCell extends OfficeCell {
  readonly column: number
  readonly merge: 'none' | 'begins' | 'continues'
}

/** A row with all its cells, those too that continue the ones above. */
export interface MergedRow {
  readonly isHeader: boolean
  readonly cells: readonly MergedCell[]
}

/** How many rows each cell covers: its own, and those below in which it continues. */
function reaches(rows: readonly MergedRow[]): ReadonlyMap<MergedCell, number> {
  const reach = new Map<MergedCell, number>()
  let below = new Map<number, number>()
  for (const { cells } of rows.toReversed()) {
    const continued = new Map<number, number>()
    for (const cell of cells) {
      const down = 1 + (below.get(cell.column) ?? 0)
      reach.set(cell, cell.merge === 'begins' ? down : 1)
      if (cell.merge === 'continues') continued.set(cell.column, down)
    }
    below = continued
  }
  return reach
}

/** The rows of a table as HTML has them: a cell that covers several rows is in the first of them only. */
export function withSpans(rows: readonly MergedRow[]): readonly OfficeRow[] {
  const reach = reaches(rows)
  return rows.map(({ isHeader, cells }) => ({
    isHeader,
    cells: cells
      .filter(({ merge }) => merge !== 'continues')
      .map((cell) => ({ html: cell.html, across: cell.across, down: reach.get(cell) ?? 1 })),
  }))
}

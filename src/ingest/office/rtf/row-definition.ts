/** Whether a cell begins or continues one that covers several columns or rows. */
export interface CellMerge {
  across: 'none' | 'begins' | 'continues'
  down: 'none' | 'begins' | 'continues'
}

/** What is said of a row of a table before it, or behind its cells (RTF 1.9.1, "Table Definitions"). */
export interface RowDefinition {
  isHeader: boolean
  merges: CellMerge[]
  cell: CellMerge
}

/** More columns than any table has. */
const WIDEST = 1000

/** A row of which nothing is said. */
export const newRow = (): RowDefinition => ({ isHeader: false, merges: [], cell: newCell() })

const newCell = (): CellMerge => ({ across: 'none', down: 'none' })

/** Words that say something of a row or of the cell that is described. */
const WORDS: Readonly<Record<string, (row: RowDefinition) => void>> = {
  trowd: (row) => Object.assign(row, newRow()),
  trhdr: (row) => Object.assign(row, { isHeader: true }),
  clmgf: ({ cell }) => Object.assign(cell, { across: 'begins' }),
  clmrg: ({ cell }) => Object.assign(cell, { across: 'continues' }),
  clvmgf: ({ cell }) => Object.assign(cell, { down: 'begins' }),
  clvmrg: ({ cell }) => Object.assign(cell, { down: 'continues' }),
  cellx: (row) => {
    if (row.merges.length < WIDEST) row.merges.push(row.cell)
    row.cell = newCell()
  },
}

/** Takes a word; returns whether it is one of these. */
export function defineRow(row: RowDefinition, word: string): boolean {
  if (!Object.hasOwn(WORDS, word)) return false
  WORDS[word]?.(row)
  return true
}

import type { PageElement } from './dom.ts'
import { toInline } from './inline.ts'

/** A row of a table of figures. */
export interface TableRow {
  readonly header: boolean
  readonly cells: readonly string[]
}

const LONGEST_CELL = 300

function cellsOf(row: PageElement): readonly PageElement[] {
  return [...row.querySelectorAll('td, th')]
}

/** The rows of a table. */
export function rowsOf(table: PageElement): readonly TableRow[] {
  return [...table.querySelectorAll('tr')].map((row) => {
    const cells = cellsOf(row)
    const header = cells.length > 0 && cells.every(({ localName }) => localName === 'th')
    return { header, cells: cells.map(({ textContent }) => toInline(textContent ?? '').text) }
  })
}

/** Whether a table holds figures; many old pages use one to lay out paragraphs. */
export function isDataTable(table: PageElement): boolean {
  if (table.querySelector('table, h1, h2, h3, ul, ol, blockquote, figure') !== null) return false
  const rows = [...table.querySelectorAll('tr')].map(cellsOf)
  const cells = rows.flat()
  const wide = rows.filter((row) => row.length > 1).length
  return wide > 1 && wide * 2 >= rows.length && cells.every((cell) => (cell.textContent ?? '').length < LONGEST_CELL)
}

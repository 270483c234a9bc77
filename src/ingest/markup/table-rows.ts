import { alignedBy } from '../../content/alignment.ts'
import type { Cell, Inline } from '../../domain/block.ts'
import type { PageElement } from './dom.ts'
import { toInline } from './inline.ts'
import { wordsIn } from './words-in.ts'

/** A row of a data table. */
export interface TableRow {
  readonly header: boolean
  readonly cells: readonly Cell[]
}

const LONGEST_CELL = 300
/** Most columns read; HTML allows a thousand. */
const WIDEST = 100
const EMPTY: Inline = { text: '' }

function cellsOf(row: PageElement): readonly PageElement[] {
  return [...row.querySelectorAll('td, th')]
}

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return span >= 1 ? Math.min(span, WIDEST) : 1
}

function contentOf(cell: PageElement, baseUrl: string | undefined): Inline {
  const isRich = cell.querySelector('*') !== null
  return toInline(wordsIn(cell), isRich ? cell.innerHTML : undefined, baseUrl)
}

const cellOf = (cell: PageElement, baseUrl: string | undefined): Cell => ({
  ...contentOf(cell, baseUrl),
  ...alignedBy({ align: cell.getAttribute('align') ?? '', style: cell.getAttribute('style') ?? '' }),
})

/** The rows of a table, all with the width shown: spanned cells are followed by empty ones, beside and below. */
export function rowsOf(table: PageElement, baseUrl?: string): readonly TableRow[] {
  /** By column, how many more rows the cell above spans. */
  const reach: number[] = []
  return [...table.querySelectorAll('tr')].map((row) => {
    const elements = cellsOf(row)
    const cells: Cell[] = []
    const skip = () => {
      for (let below = reach[cells.length] ?? 0; below > 0; below = reach[cells.length] ?? 0) {
        reach[cells.length] = below - 1
        cells.push(EMPTY)
      }
    }
    for (const element of elements) {
      skip()
      const [across, down] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')]
      for (let column = 0; column < across && cells.length < WIDEST; column++) {
        reach[cells.length] = down - 1
        cells.push(column === 0 ? cellOf(element, baseUrl) : EMPTY)
      }
    }
    skip()
    return { header: elements.length > 0 && elements.every(({ localName }) => localName === 'th'), cells }
  })
}

/** The caption of a table; undefined if empty. */
export function captionOf(table: PageElement, baseUrl?: string): Inline | undefined {
  const element = table.querySelector('caption')
  const caption = element === null ? undefined : contentOf(element, baseUrl)
  return caption?.text ? caption : undefined
}

/** Whether a table contains data. Many old pages use tables for layout, and newer ones say so (WAI-ARIA, section 5.4). */
export function isDataTable(table: PageElement): boolean {
  if (table.getAttribute('role') === 'presentation') return false
  if (table.querySelector('table, h1, h2, h3, ul, ol, blockquote, figure') !== null) return false
  const rows = [...table.querySelectorAll('tr')].map(cellsOf)
  const cells = rows.flat()
  const wide = rows.filter((row) => row.length > 1).length
  return wide > 1 && wide * 2 >= rows.length && cells.every((cell) => (cell.textContent ?? '').length < LONGEST_CELL)
}

import { attributeOf, type XmlElement } from '../../feeds/xml-element.ts'
import { cellContent } from '../block-html.ts'
import type { OfficeBlock, OfficeCell, OfficeRow } from '../office-block.ts'
import type { OdtWalk } from './walk.ts'

/** Most columns and rows that a cell covers. */
const WIDEST = 100

function span(cell: XmlElement, name: string): number {
  const count = Number(attributeOf(cell, name) ?? 1)
  return count >= 1 ? Math.min(Math.trunc(count), WIDEST) : 1
}

const AROUND_ROWS: ReadonlySet<string> = new Set(['table-header-rows', 'table-rows', 'table-row-group'])

function rowsIn(element: XmlElement, isHeader: boolean, walk: OdtWalk): readonly OfficeRow[] {
  return element.children.flatMap((child): readonly OfficeRow[] => {
    if (typeof child === 'string') return []
    if (child.name === 'table-row') return [{ isHeader, cells: cellsIn(child, walk) }]
    return AROUND_ROWS.has(child.name) ? rowsIn(child, isHeader || child.name === 'table-header-rows', walk) : []
  })
}

function cellsIn(row: XmlElement, walk: OdtWalk): readonly OfficeCell[] {
  return row.children.flatMap((child) => {
    if (typeof child === 'string' || child.name !== 'table-cell') return []
    const html = cellContent(walk.readBlocks(child))
    return [{ html, across: span(child, 'number-columns-spanned'), down: span(child, 'number-rows-spanned') }]
  })
}

/** Reads a table. */
export function readOdtTable(table: XmlElement, walk: OdtWalk): readonly OfficeBlock[] {
  const rows = rowsIn(table, false, walk)
  return rows.some(({ cells }) => cells.some(({ html }) => html !== '')) ? [{ kind: 'table', rows }] : []
}

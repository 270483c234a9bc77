import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { cellContent } from '../block-html.ts'
import type { OfficeBlock, OfficeCell, OfficeRow } from '../office-block.ts'
import { numberOf, switchOf } from './properties.ts'

/** Most columns that a cell covers. */
const WIDEST = 100

/** Reads the blocks in a cell. */
export type ReadContent = (cell: XmlElement) => readonly OfficeBlock[]

/** A cell, and whether it begins or continues one that covers several rows. */
interface ReadCell extends OfficeCell {
  readonly column: number
  readonly merge: 'none' | 'begins' | 'continues'
}

/** Rows and cells may stand in controls for content. */
function within(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? within(child, name) : []
  })
}

function mergeOf(properties: XmlElement | undefined): ReadCell['merge'] {
  const merge = properties && childOf(properties, 'vMerge')
  if (merge === undefined) return 'none'
  return attributeOf(merge, 'val') === 'restart' ? 'begins' : 'continues'
}

function readCells(row: XmlElement, readContent: ReadContent): readonly ReadCell[] {
  let column = numberOf(childOf(row, 'trPr'), 'gridBefore') ?? 0
  return within(row, 'tc').flatMap((cell) => {
    const properties = childOf(cell, 'tcPr')
    if (properties && childOf(properties, 'cellDel')) return []
    const across = Math.min(Math.max(1, numberOf(properties, 'gridSpan') ?? 1), WIDEST)
    const own = { html: cellContent(readContent(cell)), across, down: 1, column, merge: mergeOf(properties) }
    column += across
    return own
  })
}

/** How many rows each cell covers: its own, and those below in which it continues. */
function reaches(rows: readonly (readonly ReadCell[])[]): ReadonlyMap<ReadCell, number> {
  const reach = new Map<ReadCell, number>()
  let below = new Map<number, number>()
  for (const row of rows.toReversed()) {
    const continued = new Map<number, number>()
    for (const cell of row) {
      const down = 1 + (below.get(cell.column) ?? 0)
      reach.set(cell, cell.merge === 'begins' ? down : 1)
      if (cell.merge === 'continues') continued.set(cell.column, down)
    }
    below = continued
  }
  return reach
}

const isLeftOut = (row: XmlElement): boolean =>
  childrenOf(row, 'trPr').some((properties) => childOf(properties, 'del') || switchOf(properties, 'hidden'))

/** Reads a table, without the rows and cells that were deleted or are hidden. */
export function readTable(table: XmlElement, readContent: ReadContent): readonly OfficeBlock[] {
  const kept = within(table, 'tr').filter((row) => !isLeftOut(row))
  const read = kept.map((row) => readCells(row, readContent))
  const reach = reaches(read)
  const rows: OfficeRow[] = kept.map((row, at) => ({
    isHeader: switchOf(childOf(row, 'trPr'), 'tblHeader') ?? false,
    cells: (read[at] ?? [])
      .filter(({ merge }) => merge !== 'continues')
      .map((cell) => ({ html: cell.html, across: cell.across, down: reach.get(cell) ?? 1 })),
  }))
  return rows.some(({ cells }) => cells.some(({ html }) => html !== '')) ? [{ kind: 'table', rows }] : []
}

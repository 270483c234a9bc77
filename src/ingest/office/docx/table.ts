import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { cellContent } from '../block-html.ts'
import { type MergedCell, withSpans } from '../merged-cells.ts'
import type { OfficeBlock } from '../office-block.ts'
import { numberOf, switchOf } from './properties.ts'

/** Most columns that a cell covers. */
const WIDEST = 100

/** Reads the blocks in a cell. */
export type ReadContent = (cell: XmlElement) => readonly OfficeBlock[]

/** Rows and cells may stand in controls for content. */
function within(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? within(child, name) : []
  })
}

function mergeOf(properties: XmlElement | undefined): MergedCell['merge'] {
  const merge = properties && childOf(properties, 'vMerge')
  if (merge === undefined) return 'none'
  return attributeOf(merge, 'val') === 'restart' ? 'begins' : 'continues'
}

function readCells(row: XmlElement, readContent: ReadContent): readonly MergedCell[] {
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

const isLeftOut = (row: XmlElement): boolean =>
  childrenOf(row, 'trPr').some((properties) => childOf(properties, 'del') || switchOf(properties, 'hidden'))

/** Reads a table, without the rows and cells that were deleted or are hidden. */
export function readTable(table: XmlElement, readContent: ReadContent): readonly OfficeBlock[] {
  const kept = within(table, 'tr').filter((row) => !isLeftOut(row))
  const rows = withSpans(
    kept.map((row) => ({
      isHeader: switchOf(childOf(row, 'trPr'), 'tblHeader') ?? false,
      cells: readCells(row, readContent),
    })),
  )
  return rows.some(({ cells }) => cells.some(({ html }) => html !== '')) ? [{ kind: 'table', rows }] : []
}

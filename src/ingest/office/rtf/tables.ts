import { blocksHtml, cellContent } from '../block-html.ts'
import { type MergedCell, type MergedRow, withSpans } from '../merged-cells.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { CellMerge } from './row-definition.ts'

/** A text, or a table in it of which a row is being read. */
interface Level {
  /** Those of the text, or of the cell that is being read. */
  blocks: OfficeBlock[]
  cells: string[]
  readonly rows: MergedRow[]
}

/** What the row that ends is. */
export interface EndedRow {
  readonly isHeader: boolean
  readonly merges: readonly CellMerge[]
}

/** A text with tables, and tables in them. */
export interface TextWithTables {
  /** Adds blocks inside as many tables. */
  add(blocks: readonly OfficeBlock[], tables: number): void
  endCell(tables: number): void
  endRow(tables: number, row: EndedRow): void
  /** How many tables are open. */
  depth(): number
  /** The blocks of the text. No text is lost: tables that do not end do here. */
  finish(): readonly OfficeBlock[]
}

const NO_ROW: EndedRow = { isHeader: false, merges: [] }
const newLevel = (): Level => ({ blocks: [], cells: [], rows: [] })

function mergedCells(cells: readonly string[], merges: readonly CellMerge[]): readonly MergedCell[] {
  const merged: MergedCell[] = []
  cells.forEach((html, column) => {
    const { across = 'none', down = 'none' } = merges[column] ?? {}
    const last = merged.at(-1)
    if (across === 'continues' && last)
      merged[merged.length - 1] = { ...last, across: last.across + 1, html: last.html + html }
    else merged.push({ html, across: 1, down: 1, column, merge: html === '' || down !== 'continues' ? down : 'none' })
  })
  return merged
}

function closeRow(level: Level, { isHeader, merges }: EndedRow): void {
  if (level.cells.length > 0) level.rows.push({ isHeader, cells: mergedCells(level.cells, merges) })
  level.cells = []
}

function closeCell(level: Level): void {
  level.cells.push(cellContent(level.blocks))
  level.blocks = []
}

function tableOf(level: Level): readonly OfficeBlock[] {
  if (blocksHtml(level.blocks) !== '') closeCell(level)
  closeRow(level, NO_ROW)
  const hasText = level.rows.some(({ cells }) => cells.some(({ html }) => html !== ''))
  return hasText ? [{ kind: 'table', rows: withSpans(level.rows) }] : []
}

/** Creates an empty text. */
export function createText(): TextWithTables {
  const text = newLevel()
  const levels = [text]
  const turnTo = (tables: number): Level => {
    while (levels.length > tables + 1) {
      const blocks = tableOf(levels.pop() ?? text)
      levels.at(-1)?.blocks.push(...blocks)
    }
    while (levels.length <= tables) levels.push(newLevel())
    return levels.at(-1) ?? text
  }
  return {
    add(blocks, tables) {
      const level = turnTo(tables)
      for (const block of blocks) level.blocks.push(block)
    },
    endCell: (tables) => closeCell(turnTo(tables)),
    endRow: (tables, row) => closeRow(turnTo(tables), row),
    depth: () => levels.length - 1,
    finish: () => turnTo(0).blocks,
  }
}

import type { Block, Inline } from '../../domain/block.ts'
import type { BlockReader, Unit } from './blocks.ts'

const CELLS = /\t+|\s{3,}|\s+\|\s+/u
const FEWEST_ROWS = 3

/** Reads a table: rows that the format marks, or lines of the same number of cells with figures in them. */
export const readTable: BlockReader = (units, at) => marked(units, at) ?? spaced(units, at)

const toCells = (cells: readonly string[]): Inline[] => cells.map((text) => ({ text }))

function marked(units: readonly Unit[], at: number) {
  const rows: { header: boolean; cells: readonly string[] }[] = []
  for (
    let markup = units[at]?.view.source.markup;
    markup?.kind === 'row';
    markup = units[at + rows.length]?.view.source.markup
  )
    rows.push(markup)
  if (rows.length === 0) return undefined
  const header = rows[0]?.header ? rows[0].cells : undefined
  const body = header ? rows.slice(1) : rows
  return {
    block: {
      kind: 'table',
      ...(header && { header: toCells(header) }),
      rows: body.map(({ cells }) => toCells(cells)),
    } satisfies Block,
    taken: rows.length,
  }
}

function cellsOf(unit: Unit | undefined): string[] {
  if (unit?.role !== 'body' || unit.view.text.length > 300) return []
  return unit.view.source.text
    .trim()
    .split(CELLS)
    .map((cell) => cell.trim())
}

function spaced(units: readonly Unit[], at: number) {
  const width = cellsOf(units[at]).length
  if (width < 2) return undefined
  const rows: string[][] = []
  for (let cells = cellsOf(units[at]); cells.length === width; cells = cellsOf(units[at + rows.length]))
    rows.push(cells)
  const hasFigures = (row: readonly string[]) => row.slice(1).some((cell) => /\p{Nd}/u.test(cell))
  if (rows.length < FEWEST_ROWS || rows.filter(hasFigures).length < rows.length - 1) return undefined
  const header = rows[0] && !hasFigures(rows[0]) ? rows[0] : undefined
  const body = header ? rows.slice(1) : rows
  return {
    block: { kind: 'table', ...(header && { header: toCells(header) }), rows: body.map(toCells) } satisfies Block,
    taken: rows.length,
  }
}

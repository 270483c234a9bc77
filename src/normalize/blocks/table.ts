import type { Block, Inline } from '../../domain/block.ts'
import type { LineMarkup } from '../../domain/document.ts'
import { cellsOf, FEWEST_COLUMNS, hasFigures, MOST_ROWS, rowsFrom } from '../lines/figure-rows.ts'
import { type BlockReader, toInline } from './block-reader.ts'
import type { Unit } from './units.ts'

/** Reads a table: rows marked up in the source, or lines with the same number of cells and figures in them. */
export const readTable: BlockReader = (units, at) => marked(units, at) ?? spaced(units, at)

const toCells = (cells: readonly string[]): Inline[] => cells.map((text) => ({ text }))

type Row = Extract<LineMarkup, { kind: 'row' }>

const rowOf = (unit: Unit | undefined): Row | undefined =>
  unit?.view.source.markup?.kind === 'row' ? unit.view.source.markup : undefined

const captionIn = (unit: Unit | undefined): Inline | undefined =>
  unit?.role === 'body' && unit.view.source.markup?.kind === 'table-caption' ? toInline(unit.view) : undefined

/** The next row of the same table; a gap begins another. */
const below = (unit: Unit | undefined): Row | undefined => (unit && unit.view.gap > 0 ? undefined : rowOf(unit))

/** Reads a table that the source marks up. */
function marked(units: readonly Unit[], at: number) {
  const caption = captionIn(units[at])
  const first = caption ? at + 1 : at
  const rows: Row[] = []
  for (let row = rowOf(units[first]); row; row = below(units[first + rows.length])) rows.push(row)
  if (rows.length === 0) return undefined
  const header = rows[0]?.header ? rows[0].cells : undefined
  const body = header ? rows.slice(1) : rows
  return {
    block: {
      kind: 'table',
      ...(caption && { caption }),
      ...(header && { header }),
      rows: body.map(({ cells }) => cells),
    } satisfies Block,
    taken: first - at + rows.length,
  }
}

/** Reads a table of plain text, with columns separated by tabs, bars or spaces. */
function spaced(units: readonly Unit[], at: number) {
  if (cellsOf(units[at]?.view).length < FEWEST_COLUMNS) return undefined
  const near = units.slice(at, at + MOST_ROWS)
  const end = near.findIndex(({ role }) => role !== 'body')
  const rows = rowsFrom(
    near.slice(0, end < 0 ? near.length : end).map(({ view }) => view),
    0,
  )
  if (rows.length === 0) return undefined
  const header = rows[0] && !hasFigures(rows[0]) ? rows[0] : undefined
  const body = header ? rows.slice(1) : rows
  return {
    block: { kind: 'table', ...(header && { header: toCells(header) }), rows: body.map(toCells) } satisfies Block,
    taken: rows.length,
  }
}

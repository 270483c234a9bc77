import { rowsFrom } from '../lines/figure-rows.ts'
import type { LineView } from '../lines/view.ts'
import { BODY, PARAGRAPH_WORDS } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'

/** A table belongs to the text if a paragraph is among so many lines above or below it. */
const REACH = 2

/** How many lines from `at` on are marked up as a table whose columns have headings. */
function headedRowsFrom(views: readonly LineView[], at: number): number {
  const isRow = (row: number) => views[row]?.source.markup?.kind === 'row'
  const markup = views[at]?.source.markup
  if (markup?.kind !== 'row' || !markup.header) return 0
  let end = at + 1
  while (isRow(end)) end++
  return end - at
}

/**
 * Claims the rows of a table beside text as body, whatever names and dates they hold: of one of figures, or with headings
 * over its columns. Returns the rows' indices.
 */
export function claimTables(views: readonly LineView[], body: Float64Array, map: RoleMap): ReadonlySet<number> {
  const claimed = new Set<number>()
  const isText = (at: number) => (body[at] ?? 0) >= BODY && (views[at]?.measure.words ?? 0) > PARAGRAPH_WORDS
  for (let at = 0; at < views.length; at++) {
    const length = rowsFrom(views, at).length || headedRowsFrom(views, at)
    if (length === 0) continue
    const near = Array.from({ length: REACH }, (_none, step) => [at - 1 - step, at + length + step]).flat()
    if (!near.some(isText)) continue
    for (let row = at; row < at + length; row++) if (claim(map, row, 'body', 'table')) claimed.add(row)
    at += length - 1
  }
  return claimed
}

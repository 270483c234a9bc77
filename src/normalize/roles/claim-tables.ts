import { rowsFrom } from '../lines/figure-rows.ts'
import type { LineView } from '../lines/view.ts'
import { BODY, PARAGRAPH_WORDS } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'

/** A table belongs to the text if a paragraph is among so many lines above or below it. */
const REACH = 2

/**
 * Claims the rows of a table of figures beside text as body, whatever names and dates they hold. Returns the rows'
 * indices.
 */
export function claimTables(views: readonly LineView[], body: Float64Array, map: RoleMap): ReadonlySet<number> {
  const claimed = new Set<number>()
  const isText = (at: number) => (body[at] ?? 0) >= BODY && (views[at]?.measure.words ?? 0) > PARAGRAPH_WORDS
  for (let at = 0; at < views.length; at++) {
    const { length } = rowsFrom(views, at)
    if (length === 0) continue
    const near = Array.from({ length: REACH }, (_none, step) => [at - 1 - step, at + length + step]).flat()
    if (!near.some(isText)) continue
    for (let row = at; row < at + length; row++) if (claim(map, row, 'body', 'table')) claimed.add(row)
    at += length - 1
  }
  return claimed
}

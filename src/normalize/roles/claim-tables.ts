import { rowsFrom } from '../blocks/table.ts'
import { BODY } from '../fields/layout.ts'
import type { LineView } from '../lines/view.ts'
import { claim, type RoleMap } from './role-map.ts'

/** How near a table text must stand. */
const NEAR = 2

/** Lines that are rows of a table of figures beside text are body, whatever names and dates they hold. Returns where they are. */
export function claimTables(views: readonly LineView[], body: Float64Array, map: RoleMap): ReadonlySet<number> {
  const claimed = new Set<number>()
  const isText = (at: number) => (body[at] ?? 0) >= BODY && (views[at]?.measure.words ?? 0) > 12
  for (let at = 0; at < views.length; at++) {
    const { length } = rowsFrom(views, at)
    if (length === 0) continue
    const near = Array.from({ length: NEAR }, (_none, step) => [at - 1 - step, at + length + step]).flat()
    if (!near.some(isText)) continue
    for (let row = at; row < at + length; row++) if (claim(map, row, 'body', 'table')) claimed.add(row)
    at += length - 1
  }
  return claimed
}

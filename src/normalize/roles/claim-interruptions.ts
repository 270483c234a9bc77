import type { LineView } from '../lines/view.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Marks the lines of `views` that are not among those of the running `text` as boilerplate that interrupts it. */
export function claimInterruptions(views: readonly LineView[], text: readonly LineView[], map: RoleMap): void {
  if (text === views) return
  const kept = new Set(text)
  views.forEach((view, at) => {
    if (!kept.has(view)) claim(map, at, 'boilerplate', 'interrupts')
  })
}

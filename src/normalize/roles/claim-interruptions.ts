import type { LineView } from '../lines/view.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Claims as boilerplate the lines that interrupt the text: those of `views` that `text` leaves out. */
export function claimInterruptions(views: readonly LineView[], text: readonly LineView[], map: RoleMap): void {
  if (text === views) return
  const kept = new Set(text)
  views.forEach((view, at) => {
    if (!kept.has(view)) claim(map, at, 'boilerplate', 'interrupts')
  })
}

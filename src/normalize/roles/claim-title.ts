import type { Layout } from '../fields/layout.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Claims the line of the title, and every other line that says the same as repeated. */
export function claimTitle({ views, titleAt }: Layout, map: RoleMap, rule = 'title:line-model'): void {
  const title = views[titleAt]?.folded
  if (title === undefined) return
  claim(map, titleAt, 'title', rule)
  views.forEach((view, at) => {
    if (view.folded === title) claim(map, at, 'repeated', 'title:again')
  })
}

import type { RoleMap } from './role-map.ts'

/** Furniture that recurs in the folder, such as a letterhead, and the title, which readers see already. */
const KEPT_OUT: ReadonlySet<string | undefined> = new Set(['repeated-in-folder', 'title:again'])

/** Keeps as text what is below the title of a text that somebody typed: none of it is furniture of a page. */
export function keepTyped(titleAt: number, map: RoleMap): void {
  map.roles.forEach((role, at) => {
    const isLeftOut = role === 'boilerplate' || role === 'repeated'
    if (!isLeftOut || at <= titleAt || KEPT_OUT.has(map.rules[at])) return
    map.roles[at] = 'body'
    map.rules[at] = 'typed'
  })
}

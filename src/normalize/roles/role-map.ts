import type { LineRole, Role } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { LineView } from '../lines/view.ts'

/** The roles given so far, one a line that is not blank; the first rule to claim a line keeps it. */
export interface RoleMap {
  readonly roles: (Role | undefined)[]
  readonly rules: (string | undefined)[]
}

/** A map in which no line has a role. */
export const emptyRoles = (lines: number): RoleMap => ({ roles: new Array(lines), rules: new Array(lines) })

/** Gives the line at `at` a role, unless it has one. */
export function claim(map: RoleMap, at: number, role: Role, rule: string): boolean {
  if (at < 0 || at >= map.roles.length || map.roles[at]) return false
  map.roles[at] = role
  map.rules[at] = rule
  return true
}

/** The role of every line of the document, blank ones and those without words and those that show how the text was exported among them. */
export function toLineRoles(
  lines: readonly SourceLine[],
  views: readonly LineView[],
  map: RoleMap,
  wordless: readonly { readonly line: SourceLine; readonly role: LineRole }[],
  exported: readonly LineRole[],
): LineRole[] {
  const byNumber = new Map(views.map((view, at) => [view.source.number, at]))
  const others = new Map(wordless.map((one) => [one.line, one.role]))
  const told = new Map(exported.map((one) => [one.line, one]))
  let role: Role = 'blank'
  return lines.map((line) => {
    const { number, text } = line
    const other = others.get(line) ?? told.get(line.number)
    if (other !== undefined) return other
    const at = byNumber.get(number)
    if (at === undefined && text.trim() === '') return { line: number, role: 'blank', rule: 'blank' }
    // A line without a view continues the paragraph that the last one began.
    if (at === undefined) return { line: number, role, rule: 'wrapped' }
    role = map.roles[at] ?? 'boilerplate'
    return { line: number, role, rule: map.rules[at] ?? 'unclaimed' }
  })
}

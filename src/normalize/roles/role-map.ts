import type { LineRole, Role } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { LineView } from '../lines/view.ts'

/**
 * The roles given so far, one for each line that is not blank, and the rules that gave them. The first rule to claim a
 * line wins.
 */
export interface RoleMap {
  readonly roles: (Role | undefined)[]
  readonly rules: (string | undefined)[]
}

/** A map in which no line has a role. */
export const emptyRoles = (lines: number): RoleMap => ({ roles: new Array(lines), rules: new Array(lines) })

/** Claims the line at `at`: gives it a role unless it has one. Returns whether it did. */
export function claim(map: RoleMap, at: number, role: Role, rule: string): boolean {
  if (at < 0 || at >= map.roles.length || map.roles[at]) return false
  map.roles[at] = role
  map.rules[at] = rule
  return true
}

/**
 * The role of every line of the document. Besides the lines that were read, these are blank lines, lines without words,
 * and lines whose role follows from how the text was exported.
 */
export function toLineRoles(
  lines: readonly SourceLine[],
  views: readonly LineView[],
  map: RoleMap,
  wordless: readonly { readonly line: SourceLine; readonly role: LineRole }[],
  exported: readonly LineRole[],
): LineRole[] {
  const bySource = new Map(views.map((view, at) => [view.source, at]))
  const byNumber = new Map(views.map((view, at) => [view.source.number, at]))
  const others = new Map(wordless.map((one) => [one.line, one.role]))
  const told = new Map(exported.map((one) => [one.line, one]))
  let role: Role = 'blank'
  return lines.map((line) => {
    const { number, text } = line
    const other = others.get(line) ?? told.get(line.number)
    if (other !== undefined) return other
    // Several lines of a document may have the same number.
    const at = bySource.get(line) ?? byNumber.get(number)
    if (at === undefined && text.trim() === '') return { line: number, role: 'blank', rule: 'blank' }
    // A line without a view was joined to the line above it.
    if (at === undefined) return { line: number, role, rule: 'wrapped' }
    role = map.roles[at] ?? 'boilerplate'
    return { line: number, role, rule: map.rules[at] ?? 'unclaimed' }
  })
}

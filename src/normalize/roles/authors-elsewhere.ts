import type { Authors } from '../fields/authors.ts'
import type { LineView } from '../lines/view.ts'
import type { RoleMap } from './role-map.ts'

/** The authors without names that stand in the rows of a table. */
export function withoutTableNames(rows: ReadonlySet<number>, views: readonly LineView[], read: Authors): Authors {
  if (rows.size === 0) return read
  const numbers = new Set([...rows].map((at) => views[at]?.source.number))
  return {
    ...read,
    authors: read.authors.filter(({ evidence: { line } }) => !numbers.has(line)),
    candidates: read.candidates.filter(({ at }) => !rows.has(at)),
  }
}

/**
 * The authors without those that only a caption names, unless nobody else is named. `authorsOf` reads the authors,
 * without the names in the given lines.
 */
export function withoutCaptionNames(
  { roles }: RoleMap,
  views: readonly LineView[],
  authorsOf: (pictured?: ReadonlySet<number>) => Authors,
): Authors {
  const read = authorsOf()
  const pictured = new Set(views.flatMap((_view, at) => (roles[at] === 'caption' ? [at] : [])))
  const lines = new Set([...pictured].map((at) => views[at]?.source.number))
  const authors = read.authors.filter(({ evidence: { line } }) => line === undefined || !lines.has(line))
  if (authors.length === read.authors.length) return read
  const others = authors.length > 0 ? { ...read, authors } : authorsOf(pictured)
  return others.authors.length > 0 ? others : read
}

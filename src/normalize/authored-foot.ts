import type { Article } from '../domain/article.ts'
import type { Declared } from '../domain/document.ts'
import { type HeadFields, isText } from './authored-head.ts'
import type { LineView } from './lines/view.ts'

/** Most lines of a foot. */
const REACH = 3

/** The signature and date below the text of a document, where its head and its front matter give none. */
export function fieldsInFoot(
  views: readonly LineView[],
  declared: Declared,
  head: HeadFields,
  { authors, published, roles }: Article,
): Partial<HeadFields> {
  const foot = views.slice(views.findLastIndex(isText) + 1)
  if (foot.length === 0 || foot.length > Math.min(REACH, views.length - 1)) return {}
  const below = new Set(foot.map(({ source }) => source.number))
  const lineOf = (role: string) => new Set(roles.flatMap((one) => (one.role === role ? [one.line] : [])))
  const [bylines, dates] = [lineOf('byline'), lineOf('date')]
  const signed = authors.filter(({ evidence: { line = 0 } }) => below.has(line) && bylines.has(line))
  const dated = published?.evidence.line ?? 0
  const isUndated = head.published === undefined && declared.published === undefined
  return {
    ...(head.authors.length === 0 && declared.authors === undefined && { authors: signed }),
    ...(isUndated && published && below.has(dated) && dates.has(dated) && { published }),
  }
}

import type { Article, Role } from '../domain/article.ts'
import type { Declared } from '../domain/document.ts'
import type { Evidence } from '../domain/evidence.ts'
import { openingTitle } from './lines/opening-title.ts'
import { proseLikeness } from './lines/text-likeness.ts'
import type { LineView } from './lines/view.ts'
import { LONGEST_BYLINE, RUNNING_TEXT } from './thresholds.ts'

/** What the head of a text that somebody wrote gives. */
export type HeadFields = Pick<Article, 'title' | 'authors' | 'published' | 'modified' | 'roles'>

/** Most lines of a head, from a title on and without one. */
const [REACH_WITH_TITLE, REACH] = [6, 4]

const MARKS_OF_HEAD: ReadonlySet<string | undefined> = new Set([undefined, 'paragraph', 'heading'])
const HEAD_ROLES: ReadonlySet<Role> = new Set(['title', 'byline', 'date'])

/** Whether a line is more than a head or a foot has: a list, a table, a paragraph. */
export const isText = (view: LineView): boolean =>
  !MARKS_OF_HEAD.has(view.source.markup?.kind) ||
  proseLikeness(view) >= RUNNING_TEXT ||
  view.text.length > LONGEST_BYLINE

/** The number of first lines up to the title. */
const linesToTitle = (views: readonly LineView[]): number => openingTitle(views.map(({ source }) => source)) + 1

/** The first lines, which may be a head. */
export function headReach(views: readonly LineView[]): readonly LineView[] {
  const top = linesToTitle(views)
  return views.slice(0, top === 0 ? REACH : top - 1 + REACH_WITH_TITLE)
}

/** The first lines that may give fields: those above the first paragraph or list. `roles` are those of the lines. */
function headOf(views: readonly LineView[], roles: Article['roles']): readonly LineView[] {
  const reach = headReach(views)
  const top = linesToTitle(views)
  const aboveText = (from: number) => {
    const text = reach.findIndex((view, at) => at >= from && isText(view))
    return reach.slice(0, text < 0 ? top : text)
  }
  const roleOf = new Map(roles.map(({ line, role }) => [line, role]))
  const hasRole = (view: LineView | undefined, role: Role) => roleOf.get(view?.source.number ?? 0) === role
  // A standfirst may be as long as a paragraph; then a byline follows.
  const below = top > 0 && hasRole(views[top], 'standfirst') ? aboveText(top + 1) : []
  return below.some((view) => hasRole(view, 'byline')) ? below : aboveText(top)
}

/** The fields of an article that its head gives and the front matter does not. */
export function fieldsInHead(views: readonly LineView[], declared: Declared, article: Article): HeadFields {
  const { title, authors, published, modified, roles } = article
  const inHead = new Set(headOf(views, roles).map(({ source }) => source.number))
  const isGiven = ({ evidence }: { readonly evidence: Evidence }) => inHead.has(evidence.line ?? 0)
  return {
    ...(title && isGiven(title) && !declared.title && { title }),
    authors: declared.authors ? [] : authors.filter(isGiven),
    ...(published && isGiven(published) && !declared.published && { published }),
    ...(modified && isGiven(modified) && !declared.modified && { modified }),
    roles: roles.filter(({ line, role }) => inHead.has(line) && HEAD_ROLES.has(role)),
  }
}

import type { Article, Role } from '../domain/article.ts'
import type { Declared } from '../domain/document.ts'
import type { Evidence } from '../domain/evidence.ts'
import { proseLikeness } from './lines/text-likeness.ts'
import type { LineView } from './lines/view.ts'
import { LONGEST_BYLINE, RUNNING_TEXT } from './thresholds.ts'

/** What the head of a text that somebody wrote gives. */
export type HeadFields = Pick<Article, 'title' | 'authors' | 'published' | 'modified' | 'categories' | 'roles'>

/** Most lines of a head, from its title on and without one. */
const [REACH_WITH_TITLE, REACH] = [6, 4]

const MARKS_OF_HEAD: ReadonlySet<string | undefined> = new Set([undefined, 'paragraph', 'heading'])
const HEAD_ROLES: ReadonlySet<Role> = new Set(['title', 'byline', 'date'])
const ROLES_ABOVE: ReadonlySet<Role> = new Set([...HEAD_ROLES, 'section', 'source', 'boilerplate'])

/** The rule for authors whom a label names. */
const LABELLED = 'byline:labelled'

/** Whether a line is more than a head or a foot has: a list, a table, a paragraph. */
export const isText = (view: LineView): boolean =>
  !MARKS_OF_HEAD.has(view.source.markup?.kind) ||
  proseLikeness(view) >= RUNNING_TEXT ||
  view.text.length > LONGEST_BYLINE

/** The lines that a text begins with. */
export interface Beginning {
  readonly views: readonly LineView[]
  /** The place of the title; -1 if there is none. */
  readonly title: number
}

/** The first lines, which may be a head. */
export const headReach = ({ views, title }: Beginning): readonly LineView[] =>
  views.slice(0, title < 0 ? REACH : title + REACH_WITH_TITLE)

/** The paragraphs above the title: a section, a byline or a date. */
export const aboveTitle = ({ views, title }: Beginning): readonly LineView[] =>
  views.slice(0, Math.max(0, title)).filter(({ source }) => source.markup?.kind === 'paragraph')

/** The first lines that may give fields: those above the first paragraph or list. `roles` are those of the lines. */
function headOf(beginning: Beginning, roles: Article['roles']): readonly LineView[] {
  const { views } = beginning
  const reach = headReach(beginning)
  const top = beginning.title + 1
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

/** An item that is a labelled fact: "Author: Ann Lee". */
const FACT = /^[\p{L}\p{M} ]{2,30}[:：]\s?\S/u

/** The list of labelled facts directly below the title, as far as it is in reach. */
function factsBelow(beginning: Beginning): readonly LineView[] {
  const below = headReach(beginning).slice(beginning.title + 1)
  const isFact = ({ text, source }: LineView) => source.markup?.kind === 'item' && FACT.test(text)
  const end = below.findIndex((view) => !isFact(view))
  return end < 0 ? below : below.slice(0, end)
}

/** The fields of an article that its head gives and the front matter does not. */
export function fieldsInHead(beginning: Beginning, declared: Declared, article: Article): HeadFields {
  const { title, authors, published, modified, categories, roles } = article
  const inHead = new Set(headOf(beginning, roles).map(({ source }) => source.number))
  const above = new Set(aboveTitle(beginning).map(({ source }) => source.number))
  const facts = new Set(factsBelow(beginning).map(({ source }) => source.number))
  const isGiven = ({ evidence }: { readonly evidence: Evidence }) => inHead.has(evidence.line ?? 0)
  const isFact = ({ evidence: { rule, line = 0 } }: { readonly evidence: Evidence }) =>
    facts.has(line) && rule === LABELLED
  return {
    ...(title && isGiven(title) && !declared.title && { title }),
    authors: declared.authors ? [] : authors.filter((author) => isGiven(author) || isFact(author)),
    ...(published && isGiven(published) && !declared.published && { published }),
    ...(modified && isGiven(modified) && !declared.modified && { modified }),
    categories: categories.filter(({ evidence: { line = 0 } }) => above.has(line)),
    roles: roles.filter(
      ({ line, role }) =>
        (inHead.has(line) && HEAD_ROLES.has(role)) ||
        (above.has(line) && ROLES_ABOVE.has(role)) ||
        (facts.has(line) && role === 'byline'),
    ),
  }
}

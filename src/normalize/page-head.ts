import type { Article, LineRole } from '../domain/article.ts'
import type { Declared, Document } from '../domain/document.ts'
import type { Evidence } from '../domain/evidence.ts'
import { preferDeclared } from './headers/declared.ts'

const FIELDS: ReadonlySet<string> = new Set(['title', 'byline', 'date', 'source'])

/** In the head of a page only the lines of its fields count; all others are of the page. */
const roleInHead = (role: LineRole): LineRole =>
  FIELDS.has(role.role) ? role : { ...role, role: 'boilerplate', rule: 'page-head' }

/**
 * Reads the text of a page by itself, as the lines around its title would cast doubt on it, and takes from these lines
 * only the dates and authors that they give. A mere name in the text is not the author's, which stands in the head.
 */
export function readBelowHead(document: Document, head: number, read: (document: Document) => Article): Article {
  const last = document.lines[head - 1]?.number ?? 0
  const text = read({ ...document, lines: document.lines.slice(head) })
  const whole = read(document)
  const isAbove = ({ evidence }: { readonly evidence: Evidence }) => (evidence.line ?? Number.POSITIVE_INFINITY) <= last
  const { published, modified, authors } = whole
  const given: Declared = {
    ...(published && isAbove(published) && { published, ...(modified && { modified }) }),
    ...(authors.length > 0 && authors.every(isAbove) && { authors }),
  }
  const roles = [...whole.roles.slice(0, head).map(roleInHead), ...text.roles]
  const signed = text.authors.filter(({ evidence }) => evidence.rule !== 'byline:bare')
  return { ...preferDeclared(given, { ...text, authors: signed }), roles }
}

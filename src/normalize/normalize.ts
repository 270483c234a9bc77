import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import type { NormalizeContext } from './context.ts'
import { declaredArticle, preferDeclared } from './declared.ts'
import { markOrganizations } from './fields/organizations.ts'
import { readPathDate } from './fields/path-date.ts'
import { readPathTitle } from './fields/path-title.ts'
import { type Models, models } from './model/models.ts'
import { readDocument } from './read-document.ts'

/**
 * What a document says about itself: its fields with their evidence, its body as blocks, and the role of every line.
 * Pure and deterministic, and it never throws: whatever the text holds, the worst that comes out is an article without fields.
 * What the format declares overrides what is read; with a declared body no line is classified. The seed's path gives
 * the date, and a note's title, where neither does.
 */
export function normalize(document: Document, context: NormalizeContext = {}): Article {
  return normalizeWith(models, document, context)
}

/** The same with models of the caller's: for measuring what was learnt on texts that it was not learnt from. */
export function normalizeWith(learnt: Models, document: Document, context: NormalizeContext = {}): Article {
  const { content } = document.declared
  const article = content
    ? declaredArticle(document, content)
    : preferDeclared(document.declared, readDocument(learnt, document, context))
  return completeByPath(document, { ...article, authors: markOrganizations(article.authors) })
}

/** What the path says where nothing else does; the items of one file do not share what its name says. */
function completeByPath({ path, fragment, format, lines }: Document, article: Article): Article {
  if (fragment !== undefined) return article
  const title = article.title || format !== 'markdown' ? undefined : readPathTitle(path)
  const published = article.published ? undefined : readPathDate(path, lines)
  return { ...article, ...(title && { title }), ...(published && { published }) }
}

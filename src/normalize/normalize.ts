import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import type { NormalizeContext } from './context.ts'
import { declaredArticle, preferDeclared } from './declared.ts'
import { readPathDate } from './fields/path-date.ts'
import { type Models, models } from './model/models.ts'
import { readDocument } from './read-document.ts'

/**
 * What a document says about itself: its fields with their evidence, its body as blocks, and the role of every line.
 * Pure and deterministic, and it never throws: whatever the text holds, the worst that comes out is an article without fields.
 * What the format declares overrides what is read; with a declared body no line is classified. A date in the seed's path is
 * used where neither has one.
 */
export function normalize(document: Document, context: NormalizeContext = {}): Article {
  return normalizeWith(models, document, context)
}

/** The same with models of the caller's: for measuring what was learnt on texts that it was not learnt from. */
export function normalizeWith(learnt: Models, document: Document, context: NormalizeContext = {}): Article {
  const { content } = document.declared
  if (content) return dateByPath(document, declaredArticle(document, content))
  return dateByPath(document, preferDeclared(document.declared, readDocument(learnt, document, context)))
}

/** The items of one file do not share the date in its name. */
function dateByPath({ path, fragment }: Document, article: Article): Article {
  const published = article.published || fragment !== undefined ? undefined : readPathDate(path)
  return published ? { ...article, published } : article
}

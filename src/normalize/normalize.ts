import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import type { NormalizeContext } from './context.ts'
import { declaredArticle, preferDeclared } from './declared.ts'
import { type Models, models } from './model/models.ts'
import { readDocument } from './read-document.ts'

/**
 * What a document says about itself: its fields with their evidence, its body as blocks, and the role of every line.
 * Pure and deterministic, and it never throws: whatever the text holds, the worst that comes out is an article without fields.
 * What the format declares overrides what is read; with a declared body no line is classified.
 */
export function normalize(document: Document, context: NormalizeContext = {}): Article {
  return normalizeWith(models, document, context)
}

/** The same with models of the caller's: for measuring what was learnt on texts that it was not learnt from. */
export function normalizeWith(learnt: Models, document: Document, context: NormalizeContext = {}): Article {
  const { content } = document.declared
  if (content) return declaredArticle(document, content)
  return preferDeclared(document.declared, readDocument(learnt, document, context))
}

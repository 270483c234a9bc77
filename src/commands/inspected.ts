import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import type { NameReasons } from '../normalize/explain/explain-authors.ts'
import type { LineReasons } from '../normalize/explain/explain-roles.ts'

/** A document and how it was read. */
export interface Inspected {
  readonly document: Document
  readonly article: Article
  /** Why the line model assigned roles to lines. */
  readonly reasons: readonly LineReasons[]
  /** The names considered as authors, and why. */
  readonly names: readonly NameReasons[]
}

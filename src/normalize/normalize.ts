import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import { isAuthoredText } from './authored-text.ts'
import type { NormalizeContext } from './context.ts'
import { readDeclaredBylines } from './fields/declared-bylines.ts'
import { readDeclaredDates } from './fields/declared-dates.ts'
import { readPathDate } from './fields/path-date.ts'
import { readPathTitle, titledByName } from './fields/path-title.ts'
import { declaredArticle, preferDeclared } from './headers/declared.ts'
import { publishedTag } from './languages/published-tag.ts'
import { type Models, models } from './model/models.ts'
import { markOrganizations } from './names/organizations.ts'
import { readBelowHead } from './page-head.ts'
import { readAuthored } from './read-authored.ts'
import { readDocument } from './read-document.ts'

/**
 * Reads an article from a document: its fields with their evidence, its body as blocks, and a role for every line. Pure
 * and deterministic. It never throws: in the worst case the article has no fields. What the format declares overrides
 * what is read; where it declares the body, no line is classified. The path of the source file gives the date, and the
 * title of a Markdown note, where nothing else does.
 */
export function normalize(document: Document, context: NormalizeContext = {}): Article {
  return normalizeWith(models, document, context)
}

/** The same with the caller's models, for measuring models on texts that they were not trained on. */
export function normalizeWith(trained: Models, source: Document, context: NormalizeContext = {}): Article {
  const document = titledByName(source)
  const article = readStated(trained, document, context)
  const language = article.language?.value ?? context.language
  const dated = readDeclaredDates(document.declared, article, { ...context, ...(language && { language }) })
  return completeByPath(document, {
    ...dated,
    authors: markOrganizations(readDeclaredBylines(article.authors)),
    ...(article.language && { language: { ...article.language, value: publishedTag(article.language.value) } }),
  })
}

/** What the document's format declares, and for the rest what its lines say. */
function readStated(trained: Models, document: Document, context: NormalizeContext): Article {
  const { declared, head } = document
  if (declared.content) return declaredArticle(document, declared.content)
  const read = (one: Document): Article => {
    const anyText = () => readDocument(trained, one, context)
    return isAuthoredText(one) ? readAuthored(one, context.language, anyText) : anyText()
  }
  return preferDeclared(declared, head ? readBelowHead(document, head, read) : read(document))
}

/**
 * Takes the date and title from the path, of the file or of its page, where the document gives none. The items of one
 * file share its name, so they get neither.
 */
function completeByPath({ path, fragment, format, lines, pagePath = '' }: Document, article: Article): Article {
  if (fragment !== undefined) return article
  const title = article.title || format !== 'markdown' ? undefined : readPathTitle(path)
  const published = article.published ? undefined : (readPathDate(path, lines) ?? readPathDate(pagePath))
  return { ...article, ...(title && { title }), ...(published && { published }) }
}

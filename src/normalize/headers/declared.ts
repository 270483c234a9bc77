import { textOfHtml } from '../../content/plain-text.ts'
import type { Article } from '../../domain/article.ts'
import type { Declared, Document } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { SafeHtml } from '../../domain/html.ts'
import { detectLanguage } from '../languages/detect-language.ts'

/**
 * The article of a document whose format declares the whole body, such as an entry of a feed: one block, and no line is
 * classified.
 */
export function declaredArticle(document: Document, content: Found<SafeHtml>): Article {
  const text = textOfHtml(content.value)
  const detected = detectLanguage(text)
  const language = detected && {
    value: detected.language,
    evidence: { rule: 'language:detected', confidence: detected.confidence },
  }
  const read: Article = {
    authors: [],
    categories: [],
    enclosures: [],
    body: content.value === '' ? [] : [{ kind: 'html', html: content.value, text }],
    roles: [],
    doubts: [],
    ...(language && { language }),
  }
  return preferDeclared(document.declared, read)
}

/** Overrides what was read from the text with what the format declares. */
export function preferDeclared(declared: Declared, read: Article): Article {
  const { id, title, summary, authors, source, published, modified, language, categories, link, image, enclosures } =
    declared
  const stated = Object.keys({ ...declared, ...(authors && { author: authors }) })
  return {
    ...read,
    // A declared field leaves no doubt.
    doubts: read.doubts.filter((doubt) => !stated.some((name) => doubt.startsWith(`${name}: `))),
    ...(id && { id }),
    ...(title && { title }),
    ...(summary && { standfirst: summary }),
    ...(authors && { authors }),
    ...(source && { source }),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(language && { language }),
    ...(categories && { categories }),
    ...(link && { link }),
    ...(image && { image }),
    ...(enclosures && { enclosures }),
  }
}

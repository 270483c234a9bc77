import type { Article } from '../domain/article.ts'
import type { SafeHtml } from '../domain/html.ts'
import { joinHtml } from './element.ts'
import { renderBlocks } from './render-blocks.ts'
import { renderTranslationNote } from './translation-note.ts'

/**
 * What is published of an article. The translation note comes first: whoever reads a translation should know it before
 * relying on a word, and a reader that shows the beginning only must show the note.
 */
export function renderContent(article: Article): SafeHtml {
  const language = article.language?.value
  const body = renderBlocks(article.body, language === undefined ? {} : { language })
  if (!article.translation) return body
  return joinHtml([renderTranslationNote(article.translation.value, language), body], '\n')
}

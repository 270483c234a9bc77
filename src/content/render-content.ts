import type { Article } from '../domain/article.ts'
import type { SafeHtml } from '../domain/html.ts'
import { joinHtml } from './element.ts'
import { withoutIdleLinks } from './idle-links.ts'
import { renderBlocks } from './render-blocks.ts'
import { renderTranslationNote } from './translation-note.ts'

/**
 * Renders the content of an article. The translation note comes first, so that readers know about the translation
 * before they rely on its wording, and so that it is included if only the beginning is shown.
 */
export function renderContent(article: Article): SafeHtml {
  const language = article.language?.value
  const body = withoutIdleLinks(renderBlocks(article.body, language === undefined ? {} : { language }))
  if (!article.translation) return body
  return joinHtml([renderTranslationNote(article.translation.value, language), body], '\n')
}

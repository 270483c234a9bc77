import type { TranslationNote } from '../domain/article.ts'
import type { SafeHtml } from '../domain/html.ts'
import { directionOf } from './direction.ts'
import { element } from './element.ts'
import { escapeText } from './escape.ts'
import { languageName } from './language-name.ts'
import { translationWordings } from './translation-wording.ts'

/**
 * Renders the notice that an article is a translation, as a paragraph, because readers remove unknown elements. It is
 * in the article's language if its wording is known, otherwise as the article wrote it.
 */
export function renderTranslationNote(note: TranslationNote, language: string | undefined): SafeHtml {
  const marks = directionOf(language) === 'rtl' ? { lang: language, dir: 'rtl' } : {}
  const text = escapeText(translationSentence(note, language))
  return element('p', { class: 'translation-note', ...marks }, element('em', {}, text))
}

/** The notice as one line of plain text. */
export function translationSentence(note: TranslationNote, language: string | undefined): string {
  const wording = translationWordings.get(language?.split('-')[0]?.toLowerCase() ?? '')
  if (!wording || language === undefined) return note.text
  const origin = note.from === undefined ? undefined : languageName(note.from, language)
  const parts = [fill(wording.by, note.by), fill(wording.from, origin)].filter((part) => part !== '')
  return (
    parts
      .map((part) => part + wording.stop)
      .join('')
      .trim() || note.text
  )
}

function fill(pattern: string, value: string | undefined): string {
  return value === undefined ? '' : pattern.replace('{}', () => value)
}

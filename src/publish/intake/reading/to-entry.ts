import { element, joinHtml } from '../../../content/element.ts'
import { escapeText } from '../../../content/escape.ts'
import { textOfBlocks } from '../../../content/plain-text.ts'
import { renderContent } from '../../../content/render-content.ts'
import { shorten } from '../../../content/shorten.ts'
import { summarize } from '../../../content/summary.ts'
import { countWords } from '../../../content/word-count.ts'
import type { Article } from '../../../domain/article.ts'
import type { Entry } from '../../../domain/entry.ts'
import type { SafeHtml } from '../../../domain/html.ts'
import type { LedgerRecord } from '../../../domain/ledger-record.ts'
import type { StatedDates } from '../../../ledger/lifecycle.ts'

/** Longest title made from the first words of a text, and longest title published, in characters. */
const LONGEST_MADE_TITLE = 80
const LONGEST_TITLE = 300

/**
 * The title of an article, shortened if very long, or else its first words; undefined for a document that contains no
 * words.
 */
export function titleOf(article: Article): string | undefined {
  if (article.title) return shorten(article.title.value, LONGEST_TITLE, article.language?.value)
  const told = article.body.filter(({ kind }) => kind !== 'figure')
  const text = article.standfirst?.value ?? textOfBlocks((told.length > 0 ? told : article.body).slice(0, 3))
  const first = text.split('\n').find((line) => line.trim() !== '')
  return first && shorten(first.trim(), LONGEST_MADE_TITLE, article.language?.value)
}

/**
 * The content. If the title had to be shortened and the text does not begin with it, the full title comes first, so
 * that nothing is lost.
 */
function contentOf(article: Article): SafeHtml {
  const content = renderContent(article)
  const title = article.title?.value ?? ''
  const first = article.body[0]
  if (title.length <= LONGEST_TITLE || (first && textOfBlocks([first]).startsWith(title))) return content
  return joinHtml([element('p', {}, escapeText(title)), content], '\n')
}

/** What is published of an article, apart from its identity and dates. */
export type EntryContent = Omit<Entry, 'id' | 'slug' | 'published' | 'dated' | 'updated'>

/** Renders the content of an article; `title` is the result of `titleOf`. */
export function toContent(article: Article, title: string): EntryContent {
  const { language, source, link, image } = article
  return {
    title,
    summary: summarize(article) || title,
    content: contentOf(article),
    ...(language && { language: language.value }),
    authors: article.authors.map((author) => author.value),
    ...(source && { source: source.value }),
    categories: article.categories.map((category) => category.value),
    ...(link && { link: link.value }),
    ...(image && { image: image.value }),
    enclosures: article.enclosures,
    wordCount: countWords(textOfBlocks(article.body)),
  }
}

/** The dates that a text states. `written` is its publication date in RFC 3339 with its own offset, or just the day. */
export type StatedDatesAsWritten = StatedDates & { readonly written?: string }

function dated(record: LedgerRecord, stated: StatedDatesAsWritten): Entry['dated'] {
  const isWritten = stated.written !== undefined && stated.published === record.published
  return isWritten ? { by: 'text', written: stated.written } : { by: 'first-seen' }
}

/** Assembles an entry from the ledger's identity and dates and the content of its article. */
export function toEntry(content: EntryContent, record: LedgerRecord, stated: StatedDatesAsWritten): Entry {
  const { id, slug, published, updated } = record
  return { id, slug, ...content, published, dated: dated(record, stated), updated }
}

import { textOfBlocks } from '../content/plain-text.ts'
import { renderContent } from '../content/render-content.ts'
import { shorten } from '../content/shorten.ts'
import { summarize } from '../content/summary.ts'
import { countWords } from '../content/word-count.ts'
import type { Article } from '../domain/article.ts'
import type { Entry } from '../domain/entry.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import type { StatedDates } from '../ledger/life.ts'

const LONGEST_MADE_TITLE = 80

/** The title of an article, else its first words; undefined for a document that says nothing. */
export function titleOf(article: Article): string | undefined {
  if (article.title) return article.title.value
  const text = article.standfirst?.value ?? textOfBlocks(article.body.slice(0, 3))
  const first = text.split('\n').find((line) => line.trim() !== '')
  return first && shorten(first.trim(), LONGEST_MADE_TITLE, article.language?.value)
}

function dated(record: LedgerRecord, stated: StatedDates & { readonly written?: string }): Entry['dated'] {
  const isWritten = stated.written !== undefined && stated.published === record.published
  return isWritten ? { by: 'text', written: stated.written } : { by: 'first-seen' }
}

/** What is published of an article: the ledger's identity and dates, the article's words made safe. */
export function toEntry(
  article: Article,
  title: string,
  record: LedgerRecord,
  stated: StatedDates & { readonly written?: string },
): Entry {
  const { language, source, link, image } = article
  return {
    id: record.id,
    slug: record.slug,
    title,
    summary: summarize(article) || title,
    content: renderContent(article),
    ...(language && { language: language.value }),
    authors: article.authors.map((author) => author.value),
    ...(source && { source: source.value }),
    categories: article.categories.map((category) => category.value),
    published: record.published,
    dated: dated(record, stated),
    updated: record.updated,
    ...(link && { link: link.value }),
    ...(image && { image: image.value }),
    enclosures: article.enclosures,
    wordCount: countWords(textOfBlocks(article.body)),
  }
}

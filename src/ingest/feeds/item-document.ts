import { hash } from 'node:crypto'
import { countDataPictures, dataPicturesRemark } from '../../content/data-pictures.ts'
import { escapeAttribute } from '../../content/escape.ts'
import type { Declared, Document, Rejection } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { WrittenDate } from '../../domain/instant.ts'
import { dateWords } from '../declared/declared-dates.ts'
import { parseLanguageTag } from '../declared/language-tag.ts'
import { saidFields } from '../declared/said-fields.ts'
import { seedPictureUrl } from '../declared/web-address.ts'
import { parseWrittenDate } from '../declared/written-date.ts'
import { toInline } from '../markup/inline.ts'
import { baseOf, type DecodedSeed } from '../reader.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import type { FeedItem } from './feed-item.ts'
import { plainLine, safeContent } from './markup-text.ts'

/** Without a publication date, the modification date is used. */
function datesOf(item: FeedItem): { readonly published: string | undefined; readonly modified: string | undefined } {
  const published = item.published ?? item.modified
  return { published, modified: item.published === undefined ? undefined : item.modified }
}

/** The date that the feed writes, or its words where only the language of the text can tell what they say. */
function readDate(written: string | undefined, remarks: string[]): { date?: WrittenDate; words?: string } {
  const date = written === undefined ? undefined : parseWrittenDate(written)
  if (written === undefined || date) return date ? { date } : {}
  const text = toInline(written).text
  const words = dateWords(text)
  if (words === undefined) remarks.push(`its date "${text}" is not in a known format: left out`)
  return words === undefined ? {} : { words }
}

function declaredBy(item: FeedItem, rule: string, base: string | undefined, remarks: string[]): Declared {
  const found = <T>(value: T | undefined): Found<T> | undefined =>
    value === undefined ? undefined : { value, evidence: { rule, confidence: 1 } }
  const dates = datesOf(item)
  const published = readDate(dates.published, remarks)
  const modified = readDate(dates.modified, remarks)
  const summary = item.summary && plainLine(item.summary)
  const expires = readDate(item.expires, remarks)
  return saidFields({
    id: found(item.id ?? item.link),
    title: found(item.title && plainLine(item.title)),
    summary: found(summary),
    authors: item.authors.map((author) => ({ value: author, evidence: { rule, confidence: 1 } })),
    source: found(item.source),
    published: found(published.date),
    modified: found(modified.date),
    expires: found(expires.date),
    revision: found(item.revision),
    publishedWords: found(published.words),
    modifiedWords: found(modified.words),
    language: found(item.language === undefined ? undefined : parseLanguageTag(item.language)),
    categories: item.categories.map((category) => ({ value: category, evidence: { rule, confidence: 1 } })),
    link: found(item.link),
    image: found(item.image),
    enclosures: item.enclosures,
    content: found(item.content && safeContent(item.content, base)),
  })
}

function nameOf(item: FeedItem): string {
  const words = `${item.title?.value ?? ''}\n${item.content?.value ?? ''}\n${item.summary?.value ?? ''}`
  return item.id ?? item.link ?? hash('sha256', words, 'hex').slice(0, 32)
}

const DATA_PICTURE = /(\ssrc\s{0,9}=\s{0,9})(?:"(data:image\/[^"]+)"|'(data:image\/[^']+)')/gi

/** An item whose pictures that are in its content itself have addresses. */
function withHeldPictures(item: FeedItem, pictures: SeedPictures | undefined): FeedItem {
  const { content } = item
  if (pictures === undefined || content?.kind !== 'html') return item
  const value = content.value.replace(DATA_PICTURE, (whole, before: string, double?: string, single?: string) => {
    const address = seedPictureUrl(double ?? single ?? '', pictures)
    return address === undefined ? whole : `${before}"${escapeAttribute(address)}"`
  })
  return value === content.value ? item : { ...item, content: { ...content, value } }
}

/** Converts a feed item to a document of its own, or a rejection if the item is empty. */
export function itemDocument(item: FeedItem, rule: string, seed: DecodedSeed, position: number): Document | Rejection {
  const own = withHeldPictures(item, seed.pictures)
  const lost = own.content?.kind === 'html' ? countDataPictures(own.content.value) : 0
  const remarks = [...seed.remarks, ...(item.remarks ?? []), ...dataPicturesRemark(lost)]
  const declared = declaredBy(own, rule, baseOf(seed, item.base), remarks)
  const { path, encoding } = seed
  if (!declared.title && !declared.content && !declared.summary && !declared.enclosures) {
    return { path, reason: `item ${position} of the feed has neither title nor text` }
  }
  return { path, fragment: nameOf(item), format: 'feed', encoding, lines: [], declared, remarks }
}

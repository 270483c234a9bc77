import { stripForbidden } from '../content/escape.ts'
import { toOneLine } from '../content/one-line.ts'
import { mediaUrl } from '../content/web-url.ts'
import type { Entry, Translation } from '../domain/entry.ts'
import type { FeedDocument } from '../domain/feed-document.ts'
import type { SafeHtml } from '../domain/html.ts'
import type { Author, Enclosure, Image, Source } from '../domain/person.ts'

/**
 * Removes everything that no format can represent: forbidden characters, line breaks in single-line fields, blank names
 * and tags, duplicate tags, and invalid URLs, languages and media types.
 */
export function cleanFeed({ language, rights, ...feed }: FeedDocument): FeedDocument {
  return {
    ...feed,
    title: oneLine(feed.title),
    description: oneLine(feed.description),
    author: cleanAuthor(feed.author),
    entries: feed.entries.map(cleanOnce),
    ...optional('language', cleanLanguage(language)),
    ...optional('rights', text(rights)),
  }
}

/** Cached, because every format renders the same entries. */
const cleaned = new WeakMap<Entry, Entry>()

function cleanOnce(entry: Entry): Entry {
  const clean = cleaned.get(entry) ?? cleanEntry(entry)
  cleaned.set(entry, clean)
  return clean
}

function cleanEntry({ language, source, link, image, translations, ...entry }: Entry): Entry {
  return {
    ...entry,
    id: oneLine(entry.id),
    title: oneLine(entry.title),
    summary: oneLine(entry.summary),
    content: stripForbidden(entry.content) as SafeHtml,
    authors: entry.authors.map(cleanAuthor).filter((author) => author.name !== ''),
    categories: [...new Set(entry.categories.map(oneLine))].filter((category) => category !== ''),
    enclosures: entry.enclosures.flatMap(cleanEnclosure),
    ...optional('language', cleanLanguage(language)),
    ...optional('source', source && cleanSource(source)),
    ...optional('link', mediaUrl(link ?? '')),
    ...optional('image', image && cleanImage(image)),
    ...optional('translations', translations?.flatMap(cleanTranslation)),
  }
}

function cleanTranslation({ language, title, ...translation }: Translation): readonly Translation[] {
  const cleaned = cleanLanguage(language)
  return cleaned === undefined ? [] : [{ ...translation, language: cleaned, title: oneLine(title) }]
}

function oneLine(text: string): string {
  return toOneLine(stripForbidden(text))
}

function text(value: string | undefined): string | undefined {
  return oneLine(value ?? '') || undefined
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>)
}

function cleanAuthor(author: Author): Author {
  const email = /^[^\s<>()@]+@[^\s<>()@]+$/.test(author.email ?? '') ? author.email : undefined
  return { name: oneLine(author.name), ...optional('uri', mediaUrl(author.uri ?? '')), ...optional('email', email) }
}

function cleanSource(source: Source): Source | undefined {
  const [url, feedUrl] = [mediaUrl(source.url ?? ''), mediaUrl(source.feedUrl ?? '')]
  const name = text(source.name) ?? url
  return name === undefined ? undefined : { name, ...optional('url', url), ...optional('feedUrl', feedUrl) }
}

function cleanImage(image: Image): Image | undefined {
  const url = mediaUrl(image.url)
  return url === undefined ? undefined : { url, ...optional('alt', text(image.alt)), ...optional('size', image.size) }
}

function cleanEnclosure(enclosure: Enclosure): readonly Enclosure[] {
  const url = mediaUrl(enclosure.url)
  if (url === undefined) return []
  return [
    {
      url,
      mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(enclosure.mediaType) ? enclosure.mediaType : 'application/octet-stream',
      ...optional('length', wholeNumber(enclosure.length)),
      ...optional('duration', wholeNumber(enclosure.duration)),
      ...optional('title', text(enclosure.title)),
    },
  ]
}

function wholeNumber(value: number | undefined): number | undefined {
  const rounded = Math.round(value ?? -1)
  return Number.isSafeInteger(rounded) && rounded >= 0 ? rounded : undefined
}

function cleanLanguage(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}

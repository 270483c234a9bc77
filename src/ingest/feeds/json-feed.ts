import type { Author, Enclosure, Image } from '../../domain/person.ts'
import { isObject, type JsonObject, listOf, textAt } from '../declared/json-values.ts'
import { webUrl } from '../declared/web-address.ts'
import { toInline } from '../markup/inline.ts'
import type { FeedItem, FeedItems, FeedText } from './feed-item.ts'
import { ghostItems, ghostTables } from './ghost/ghost-export.ts'
import { toEnclosure } from './media.ts'

function authorsOf(object: JsonObject): readonly Author[] {
  const written = listOf(object.authors).length > 0 ? listOf(object.authors) : [object.author]
  return written.filter(isObject).flatMap((author) => {
    const name = toInline(textAt(author, 'name') ?? '').text
    const url = textAt(author, 'url') ?? ''
    const uri = webUrl(url)
    const email = /^mailto:([^\s@]+@[^\s@?]+)/.exec(url)?.[1]
    return name === ''
      ? []
      : [{ name, ...(uri === undefined ? {} : { uri }), ...(email === undefined ? {} : { email }) }]
  })
}

function attachmentsOf(item: JsonObject, base: string | undefined): readonly Enclosure[] {
  return listOf(item.attachments)
    .filter(isObject)
    .flatMap((attachment) => {
      const written = {
        url: textAt(attachment, 'url'),
        type: textAt(attachment, 'mime_type'),
        length: textAt(attachment, 'size_in_bytes'),
        title: textAt(attachment, 'title'),
        duration: textAt(attachment, 'duration_in_seconds'),
      }
      return toEnclosure(written, base) ?? []
    })
}

function imageOf(item: JsonObject, base: string | undefined): Image | undefined {
  const url = webUrl(textAt(item, 'image', 'banner_image') ?? '', base)
  return url === undefined ? undefined : { url }
}

function plain(value: string | undefined): FeedText | undefined {
  return value === undefined ? undefined : { kind: 'text', value }
}

function contentOf(item: JsonObject): FeedText | undefined {
  const html = textAt(item, 'content_html')
  return html === undefined ? plain(textAt(item, 'content_text')) : { kind: 'html', value: html }
}

function toItem(item: JsonObject, feed: JsonObject): FeedItem {
  const home = webUrl(textAt(feed, 'home_page_url') ?? '')
  const link =
    webUrl(textAt(item, 'url') ?? '', home) ??
    webUrl(textAt(item, 'id') ?? '') ??
    webUrl(textAt(item, 'external_url') ?? '')
  const own = authorsOf(item)
  const summary = plain(textAt(item, 'summary'))
  return {
    id: textAt(item, 'id'),
    link,
    title: plain(textAt(item, 'title')),
    summary,
    content: contentOf(item) ?? summary,
    base: link ?? home,
    authors: own.length > 0 ? own : authorsOf(feed),
    published: textAt(item, 'date_published'),
    modified: textAt(item, 'date_modified'),
    language: textAt(item, 'language') ?? textAt(feed, 'language'),
    categories: listOf(item.tags).flatMap((tag) => (typeof tag === 'string' ? toInline(tag).text || [] : [])),
    image: imageOf(item, link ?? home),
    enclosures: attachmentsOf(item, link ?? home),
  }
}

/** A text as JSON, or why it is none. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: `is not valid JSON: ${error instanceof Error ? toInline(error.message).text : String(error)}` }
  }
}

/** The items of a JSON Feed, version 1 or 1.1, or of a Ghost export. */
export function jsonFeedItems(feed: unknown): FeedItems {
  const tables = ghostTables(feed)
  if (tables) return ghostItems(tables)
  if (!isObject(feed) || !/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/.test(textAt(feed, 'version') ?? '')) {
    return { problem: 'is JSON, but not a JSON Feed: its "version" is not https://jsonfeed.org/version/1.1' }
  }
  const items = listOf(feed.items)
  const leftOut = items.flatMap((item) => (isObject(item) ? [] : { reason: 'no object' }))
  return { rule: 'json-feed', items: items.filter(isObject).map((item) => toItem(item, feed)), leftOut }
}

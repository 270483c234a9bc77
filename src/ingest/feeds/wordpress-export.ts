import type { Author, Enclosure, Image } from '../../domain/person.ts'
import { parseAuthor } from '../declared/person-name.ts'
import { webUrl } from '../declared/web-address.ts'
import { toInline } from '../markup/inline.ts'
import { type FeedText, notScheduled } from './feed-item.ts'
import { toEnclosure } from './media.ts'
import { wordpressHtml } from './wordpress-markup.ts'
import { attributeOf, childrenOf, textOf, type XmlElement } from './xml-element.ts'

const PUBLISHED: ReadonlySet<string> = new Set(['publish', 'future'])

/** Why an item of a WordPress export is not a published post; undefined if it is one, and for items of other feeds. */
export function notExported(item: XmlElement): string | undefined {
  const type = textOf(item, 'wp:post_type')
  const status = textOf(item, 'wp:status')
  if (type !== undefined && type !== 'post') return type
  const unready = status === 'future' ? notScheduled(textOf(item, 'pubDate')) : undefined
  if (unready !== undefined) return unready
  if (status !== undefined && !PUBLISHED.has(status)) return status
  return textOf(item, 'wp:post_password') === undefined ? undefined : 'behind a password'
}

/** Whether a category is a topic; WordPress lists post formats among the categories. */
export function isTopic(category: XmlElement): boolean {
  return attributeOf(category, 'domain') !== 'post_format'
}

/** The tables of a WordPress export besides its posts. */
export interface WordpressTables {
  /** By login, which is all that a post says about its author. */
  readonly authors: ReadonlyMap<string, Author>
  /** Files that posts refer to by number. */
  readonly attachments: ReadonlyMap<string, Image>
}

function authorsIn(channel: XmlElement): ReadonlyMap<string, Author> {
  const rows = childrenOf(channel, 'wp:author').flatMap((row): [string, Author][] => {
    const login = textOf(row, 'wp:author_login')
    const author = parseAuthor(textOf(row, 'wp:author_display_name') ?? '')
    return login === undefined || author === undefined ? [] : [[login.toLowerCase(), author]]
  })
  return new Map(rows)
}

function metaOf(item: XmlElement, key: string): string | undefined {
  const row = childrenOf(item, 'wp:postmeta').find((meta) => textOf(meta, 'wp:meta_key') === key)
  return row && textOf(row, 'wp:meta_value')
}

function attachmentsIn(channel: XmlElement): ReadonlyMap<string, Image> {
  const rows = childrenOf(channel, 'item').flatMap((item): [string, Image][] => {
    const number = textOf(item, 'wp:post_id')
    const url = webUrl(textOf(item, 'wp:attachment_url') ?? '')
    if (number === undefined || url === undefined) return []
    const alt = toInline(metaOf(item, '_wp_attachment_image_alt') ?? '').text
    return [[number, { url, ...(alt === '' ? {} : { alt }) }]]
  })
  return new Map(rows)
}

/** The tables of a channel; empty if the feed is not a WordPress export. */
export function wordpressTables(channel: XmlElement): WordpressTables {
  return { authors: authorsIn(channel), attachments: attachmentsIn(channel) }
}

/** The featured image of an exported post. */
export function featuredImage(item: XmlElement, { attachments }: WordpressTables): Image | undefined {
  return attachments.get(metaOf(item, '_thumbnail_id') ?? '')
}

/** The enclosures of an exported post: URL, length and type, one per line. */
export function exportedEnclosures(item: XmlElement): readonly Enclosure[] {
  const rows = childrenOf(item, 'wp:postmeta').filter((meta) => textOf(meta, 'wp:meta_key') === 'enclosure')
  return rows.flatMap((row) => {
    const [url, length, type] = (textOf(row, 'wp:meta_value') ?? '').split('\n').map((line) => line.trim())
    return toEnclosure({ url, length, type }) ?? []
  })
}

/** When an exported post was changed. WordPress writes UTC without saying so. */
export function exportedChange(item: XmlElement): string | undefined {
  const written = textOf(item, 'wp:post_modified_gmt')
  return written === undefined || written.startsWith('0000') ? undefined : `${written}Z`
}

/** The full text of an item, rendered like WordPress does if it comes from an export. */
export function exportedText(item: XmlElement, value: string, { attachments }: WordpressTables): FeedText {
  const isExported = textOf(item, 'wp:post_type') !== undefined
  return { kind: 'html', value: isExported ? wordpressHtml(value, attachments) : value }
}

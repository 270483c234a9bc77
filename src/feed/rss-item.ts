import { escapeText } from '../content/escape.ts'
import type { Entry } from '../domain/entry.ts'
import { linkElement } from './feed-links.ts'
import { mediaElement, pictureElement } from './media.ts'
import type { XmlElement } from './xml-tree.ts'

/** Milliseconds. A smaller difference only serves to keep the dates of entries distinct. */
const CORRECTION = 1000

/**
 * Renders an entry as an RSS item. `link` leads to our page, which has the text; the original page is `rel="via"`.
 * Authors are dc:creator, because `author` requires an e-mail address.
 */
export function completeItem(entry: Entry, draft: XmlElement): XmlElement {
  return {
    guid: { '@isPermaLink': 'false', '#text': entry.id },
    title: entry.title,
    link: draft.link,
    pubDate: draft.pubDate,
    'atom:updated': entry.updated - entry.published >= CORRECTION ? new Date(entry.updated).toISOString() : undefined,
    'dc:creator': entry.authors.map((author) => author.name),
    'dc:language': entry.language,
    ...sourceElements(entry),
    'atom:link': entry.link === undefined ? undefined : linkElement({ rel: 'via', href: entry.link }),
    category: entry.categories,
    // Descriptions are HTML by convention, so readers decode them once more.
    description: escapeText(entry.summary),
    'content:encoded': entry.content || undefined,
    ...attachments(entry),
  }
}

/**
 * The URL of RSS `source` must be that of a feed (RSS 2.0, "source"); a publication whose feed is unknown is dc:source.
 */
function sourceElements({ source }: Entry): XmlElement {
  if (source?.feedUrl === undefined) return { 'dc:source': source?.name }
  return { source: { '@url': source.feedUrl, '#text': source.name } }
}

/** Readers expect at most one enclosure per item (profile, "enclosure"); other files and the image use Media RSS. */
function attachments({ enclosures, image }: Entry): XmlElement {
  const [first, ...others] = enclosures
  return {
    enclosure: first && { '@url': first.url, '@length': String(first.length ?? 0), '@type': first.mediaType },
    'media:content': [...(image ? [pictureElement(image)] : []), ...others.map(mediaElement)],
  }
}

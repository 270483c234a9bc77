import { escapeText } from '../content/escape.ts'
import type { Entry } from '../domain/entry.ts'
import { linkElement } from './feed-links.ts'
import { mediaElement, pictureElement } from './media.ts'
import type { XmlElement } from './xml-tree.ts'

/** Milliseconds: below this the two dates were only set apart, for feeds must not hold equal ones. */
const CORRECTION = 1000

/**
 * An entry as an RSS item. `link` leads to our page, where the text is; the page it first stood on is `rel="via"`.
 * Authors are dc:creator, because `author` demands an e-mail address.
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
    // HTML by convention: every reader decodes it once more.
    description: escapeText(entry.summary),
    'content:encoded': entry.content || undefined,
    ...attachments(entry),
  }
}

/** The URL of RSS `source` is that of a feed (RSS 2.0, "source"); a publication whose feed is not known is dc:source. */
function sourceElements({ source }: Entry): XmlElement {
  if (source?.feedUrl === undefined) return { 'dc:source': source?.name }
  return { source: { '@url': source.feedUrl, '#text': source.name } }
}

/** Readers expect one enclosure an item at most (profile, "enclosure"): others and the picture are Media RSS. */
function attachments({ enclosures, image }: Entry): XmlElement {
  const [first, ...others] = enclosures
  return {
    enclosure: first && { '@url': first.url, '@length': String(first.length ?? 0), '@type': first.mediaType },
    'media:content': [...(image ? [pictureElement(image)] : []), ...others.map(mediaElement)],
  }
}

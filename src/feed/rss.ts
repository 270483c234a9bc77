import { escapeCleanText } from '../content/escape.ts'
import type { FeedDocument } from '../domain/feed-document.ts'
import { cleanFeed } from './clean-feed.ts'
import { draftRss } from './draft.ts'
import { feedLinks } from './feed-links.ts'
import { MEDIA_NAMESPACE } from './media.ts'
import { completeItem } from './rss-item.ts'
import { buildXml, childElements, type XmlElement } from './xml-tree.ts'

/**
 * Renders a feed in RSS 2.0 according to the profile of the RSS Advisory Board, with widely supported extensions:
 * content:encoded, dc:creator, dc:language, atom:link, Media RSS, and the Syndication module, whose update frequency
 * agrees with `ttl`. Pure.
 */
export function renderRss(document: FeedDocument): string {
  const feed = cleanFeed(document)
  const draft = draftRss(feed)
  const items = feed.entries.map((entry, index) => completeItem(entry, draft.items[index] ?? {}))
  const channel = { ...completeChannel(feed, draft.channel), item: items }
  const rss = { '@version': '2.0', ...namespacesOf(feed, items), channel }
  return buildXml({ ...draft.declaration, rss }, escapeForRss)
}

function completeChannel(feed: FeedDocument, draft: XmlElement): XmlElement {
  return {
    ...draft,
    title: feed.title,
    description: feed.description,
    language: feed.language,
    copyright: feed.rights,
    image: channelImage(feed),
    'atom:link': [...childElements(draft, 'atom:link'), ...feedLinks(feed, 'rss')],
    'sy:updatePeriod': 'hourly',
    'sy:updateFrequency': String(Math.max(1, Math.floor(60 / feed.ttl))),
    'fh:archive': feed.archive?.isArchive ? '' : undefined,
  }
}

/** RSS allows only GIF, JPEG and PNG. */
function channelImage(feed: FeedDocument): XmlElement | undefined {
  if (!/\.(?:gif|jpe?g|png)$/.test(feed.iconUrl ?? '')) return undefined
  return { url: feed.iconUrl, title: feed.title, link: feed.homeUrl }
}

/** Namespaces are declared only if used, since a validator warns about unused ones. */
function namespacesOf(feed: FeedDocument, items: readonly XmlElement[]): XmlElement {
  const hasMedia = items.some((item) => childElements(item, 'media:content').length > 0)
  return {
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
    '@xmlns:media': hasMedia ? MEDIA_NAMESPACE : undefined,
    '@xmlns:fh': feed.archive?.isArchive ? 'http://purl.org/syndication/history/1.0' : undefined,
  }
}

/** In these elements, numeric references would only make long markup longer. */
const htmlElements: ReadonlySet<string> = new Set(['content:encoded'])

/**
 * Writes `&` and `<` in text as hexadecimal references, the form that the most readers display correctly, since some
 * take titles for HTML (RSS Advisory Board profile, "Character Data").
 */
function escapeForRss(text: string, name: string): string {
  const escaped = escapeCleanText(text)
  return htmlElements.has(name) ? escaped : escaped.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;')
}

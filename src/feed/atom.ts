import { escapeCleanText } from '../content/escape.ts'
import type { FeedDocument } from '../domain/feed-document.ts'
import { FEED_FORMATS } from '../domain/feed-formats.ts'
import { completeEntry } from './atom-entry.ts'
import { personElement } from './atom-person.ts'
import { cleanFeed } from './clean-feed.ts'
import { draftAtom } from './draft.ts'
import { feedLinks, linkElement } from './feed-links.ts'
import { MEDIA_NAMESPACE } from './media.ts'
import { buildXml, type XmlElement } from './xml-tree.ts'

/** Renders a feed in Atom 1.0 (RFC 4287), with archives according to RFC 5005. Pure. */
export function renderAtom(document: FeedDocument): string {
  const feed = cleanFeed(document)
  const draft = draftAtom(feed)
  const entries = feed.entries.map((entry, index) => completeEntry(entry, feed.entryUrl, draft.entries[index] ?? {}))
  const root = { ...namespacesOf(feed, entries), ...completeFeed(feed, draft.feed), entry: entries }
  return buildXml({ ...draft.declaration, feed: root }, escapeCleanText)
}

function completeFeed(feed: FeedDocument, draft: XmlElement): XmlElement {
  return {
    '@xml:lang': feed.language,
    id: feed.id,
    title: feed.title,
    subtitle: feed.description || undefined,
    updated: draft.updated,
    author: personElement(feed.author),
    link: [
      linkElement({ rel: 'self', href: feed.selfUrls.atom, type: FEED_FORMATS.atom.mediaType }),
      linkElement({ rel: 'alternate', href: feed.homeUrl, type: 'text/html' }),
      ...feedLinks(feed, 'atom'),
    ],
    icon: feed.iconUrl,
    rights: feed.rights,
    generator: draft.generator,
    'fh:archive': isMarked(feed) ? '' : undefined,
  }
}

/**
 * Whether the feed is marked as an archive (RFC 5005, section 4). One without neighbours is not, because the W3C
 * validator would report missing links; its `current` link suffices.
 */
function isMarked({ archive }: FeedDocument): boolean {
  return archive?.isArchive === true && (archive.previous ?? archive.next) !== undefined
}

function namespacesOf(feed: FeedDocument, entries: readonly XmlElement[]): XmlElement {
  const uses = (name: string) => entries.some((entry) => entry[name] !== undefined)
  return {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xmlns:dc': uses('dc:source') ? 'http://purl.org/dc/elements/1.1/' : undefined,
    '@xmlns:media': uses('media:content') ? MEDIA_NAMESPACE : undefined,
    '@xmlns:fh': isMarked(feed) ? 'http://purl.org/syndication/history/1.0' : undefined,
  }
}

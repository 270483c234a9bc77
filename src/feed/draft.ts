import { Feed } from 'feed'
import type { FeedDocument } from '../domain/feed-document.ts'
import { childElements, parseXml, type XmlElement } from './xml-tree.ts'

/** The name of the software, for `generator` in RSS and Atom. */
const GENERATOR = 'Gazette'
const RSS_DOCS = 'https://www.rssboard.org/rss-specification'

/** An RSS 2.0 document without texts: channel and items in order, with links, dates and numbers. */
export interface RssDraft {
  readonly declaration: XmlElement
  readonly channel: XmlElement
  readonly items: readonly XmlElement[]
}

/** An Atom 1.0 document without texts: feed and entries in order, with links and dates. */
export interface AtomDraft {
  readonly declaration: XmlElement
  readonly feed: XmlElement
  readonly entries: readonly XmlElement[]
}

/** A JSON Feed 1.0 document without texts: feed and items in order, with links and dates. */
export interface JsonDraft {
  readonly feed: Readonly<Record<string, unknown>>
  readonly items: readonly Readonly<Record<string, unknown>>[]
}

/** Drafts a feed in RSS 2.0. */
export function draftRss(feed: FeedDocument): RssDraft {
  const tree = parseXml(skeleton(feed).rss2())
  const [rss = {}] = childElements(tree, 'rss')
  const [{ item, ...channel } = {}] = childElements(rss, 'channel')
  return { declaration: declarationOf(tree), channel, items: childElements({ item }, 'item') }
}

/** Drafts a feed in Atom 1.0. */
export function draftAtom(feed: FeedDocument): AtomDraft {
  const tree = parseXml(skeleton(feed).atom1())
  const [{ entry, ...rest } = {}] = childElements(tree, 'feed')
  return { declaration: declarationOf(tree), feed: rest, entries: childElements({ entry }, 'entry') }
}

/** Drafts a feed in JSON Feed 1.0. */
export function draftJson(feed: FeedDocument): JsonDraft {
  const { items, ...rest } = JSON.parse(skeleton(feed).json1())
  return { feed: rest, items }
}

/**
 * Passes only our own URLs, dates and numbers through the `feed` package. It would drop characters from texts, ids and
 * names, or produce invalid documents, so the renderers set those on the draft.
 */
function skeleton(feed: FeedDocument): Feed {
  const draft = new Feed({
    title: '',
    link: feed.homeUrl,
    feedLinks: feed.selfUrls,
    updated: new Date(feed.updated),
    generator: GENERATOR,
    docs: RSS_DOCS,
    ttl: feed.ttl,
  })
  for (const entry of feed.entries) {
    const published = new Date(entry.published)
    draft.addItem({ title: '', link: feed.entryUrl(entry.slug), date: new Date(entry.updated), published })
  }
  return draft
}

function declarationOf(tree: XmlElement): XmlElement {
  return { '?xml': tree['?xml'] }
}

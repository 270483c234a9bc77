import { FEED_FILES } from '../domain/feed-addresses.ts'
import type { FeedDocument, FeedFormatName } from '../domain/feed-document.ts'
import type { Instant } from '../domain/instant.ts'
import { FEED_TYPES, withCharset } from '../domain/media-types.ts'
import { renderAtom } from './atom.ts'
import { cutElements, cutItems, type TextSpan } from './cut-entries.ts'
import { checkAtom } from './gate/check-atom.ts'
import { checkJsonFeed } from './gate/check-json-feed.ts'
import { checkRss } from './gate/check-rss.ts'
import type { Fault } from './gate/fault.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderRss } from './rss.ts'
import { renderTombstone } from './tombstone.ts'

/** A format in which feeds are published. */
export interface FeedFormat {
  readonly name: FeedFormatName
  /** The last segment of its URL. */
  readonly fileName: string
  /** As in Content-Type, with the charset where the type has one. */
  readonly mediaType: string
  /** Pure: the same feed gives the same text. */
  readonly render: (feed: FeedDocument) => string
  /** Why a text must not be published; empty if it may. */
  readonly check: (text: string) => readonly Fault[]
  /** Where the entries stand in a text that `render` made. */
  readonly cut: (text: string) => readonly TextSpan[]
  /** What to say of an entry that is gone, between entries, if the format can. */
  readonly tombstone?: (id: string, when: Instant) => string
}

/** Every format that is published: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1. */
export const feedFormats: readonly FeedFormat[] = [
  {
    name: 'rss',
    fileName: FEED_FILES.rss,
    mediaType: withCharset(FEED_TYPES.rss),
    render: renderRss,
    check: checkRss,
    cut: (text) => cutElements(text, 'item'),
  },
  {
    name: 'atom',
    fileName: FEED_FILES.atom,
    mediaType: withCharset(FEED_TYPES.atom),
    render: renderAtom,
    check: checkAtom,
    cut: (text) => cutElements(text, 'entry'),
    tombstone: renderTombstone,
  },
  {
    name: 'json',
    fileName: FEED_FILES.json,
    mediaType: withCharset(FEED_TYPES.json),
    render: renderJsonFeed,
    check: checkJsonFeed,
    cut: cutItems,
  },
]

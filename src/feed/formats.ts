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

/** A published feed format. */
export interface FeedFormat {
  readonly name: FeedFormatName
  /** Last segment of its URL. */
  readonly fileName: string
  /** Content-Type value, including the charset if the type has one. */
  readonly mediaType: string
  /** Renders a feed. Pure: the same feed gives the same text. */
  readonly render: (feed: FeedDocument) => string
  /** Checks a document; returns why it must not be published, or an empty list. */
  readonly check: (text: string) => readonly Fault[]
  /** Finds the entries in a document made by `render`. */
  readonly cut: (text: string) => readonly TextSpan[]
  /** Renders a tombstone to place between entries, in formats that have them. */
  readonly tombstone?: (id: string, when: Instant) => string
}

/** All published formats: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1. */
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

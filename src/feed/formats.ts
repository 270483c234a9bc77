import type { FeedDocument } from '../domain/feed-document.ts'
import { type FeedFormatName, FORMAT_NAMES } from '../domain/feed-formats.ts'
import type { Instant } from '../domain/instant.ts'
import { renderAtom } from './atom.ts'
import { cutElements, cutItems, type TextSpan } from './cut-entries.ts'
import { checkAtom } from './gate/check-atom.ts'
import { checkJsonFeed } from './gate/check-json-feed.ts'
import { checkRss } from './gate/check-rss.ts'
import type { Fault } from './gate/fault.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderRss } from './rss.ts'
import { renderTombstone } from './tombstone.ts'

/** How a published format is written and checked; its address and media type are in `src/domain/feed-formats.ts`. */
export interface FeedFormat {
  readonly name: FeedFormatName
  /** Renders a feed. Pure: the same feed gives the same text. */
  readonly render: (feed: FeedDocument) => string
  /** Checks a document; returns why it must not be published, or an empty list. */
  readonly check: (text: string) => readonly Fault[]
  /** Finds the entries in a document made by `render`. */
  readonly cut: (text: string) => readonly TextSpan[]
  /** Renders a tombstone to place between entries, in formats that have them. */
  readonly tombstone?: (id: string, when: Instant) => string
}

const FORMATS: Readonly<Record<FeedFormatName, Omit<FeedFormat, 'name'>>> = {
  rss: { render: renderRss, check: checkRss, cut: (text) => cutElements(text, 'item') },
  atom: {
    render: renderAtom,
    check: checkAtom,
    cut: (text) => cutElements(text, 'entry'),
    tombstone: renderTombstone,
  },
  json: { render: renderJsonFeed, check: checkJsonFeed, cut: cutItems },
}

/** All published formats: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1. */
export const feedFormats: readonly FeedFormat[] = FORMAT_NAMES.map((name) => ({ name, ...FORMATS[name] }))

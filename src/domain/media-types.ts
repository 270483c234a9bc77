import type { FeedFormatName } from './feed-document.ts'

/** RSS Advisory Board; RFC 4287, section 7; JSON Feed 1.1. */
export const FEED_TYPES: Readonly<Record<FeedFormatName, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** OPML 2.0 says so; no type is registered. */
export const OPML_TYPE = 'text/x-opml'

/** HTML Living Standard, section 17.1. */
export const HTML_TYPE = 'text/html'

/** A type of text as Content-Type has it. JSON has no charset parameter (RFC 8259, section 11). */
export function withCharset(mediaType: string): string {
  return mediaType.endsWith('json') ? mediaType : `${mediaType}; charset=utf-8`
}

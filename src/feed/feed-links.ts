import type { FeedDocument } from '../domain/feed-document.ts'
import { FEED_FORMATS, type FeedFormatName } from '../domain/feed-formats.ts'
import type { XmlElement } from './xml-tree.ts'

/** The attributes of an Atom link that are used (RFC 4287, section 4.2.7). */
export interface AtomLink {
  readonly rel: string
  readonly href: string
  readonly type?: string | undefined
  readonly hreflang?: string | undefined
  readonly title?: string | undefined
  readonly length?: number | undefined
}

/** Renders an Atom link, for use in Atom and in RSS. */
export function linkElement({ rel, href, type, hreflang, title, length }: AtomLink): XmlElement {
  return {
    '@rel': rel,
    '@href': href,
    '@type': type,
    '@hreflang': hreflang,
    '@title': title,
    '@length': length?.toString(),
  }
}

/**
 * Links to hubs (WebSub, section 4), to the feeds in other languages (RFC 4287, section 4.2.7.4) and to neighbouring
 * archives (RFC 5005, section 4).
 */
export function feedLinks(feed: FeedDocument, format: FeedFormatName): readonly XmlElement[] {
  const { current, previous, next } = feed.archive ?? {}
  const type = FEED_FORMATS[format].mediaType
  const neighbours = { current, 'prev-archive': previous, 'next-archive': next }
  return [
    ...(feed.hubUrls ?? []).map((href) => linkElement({ rel: 'hub', href })),
    ...(feed.inOtherLanguages ?? []).map(({ language, urls }) =>
      linkElement({ rel: 'alternate', href: urls[format], type, hreflang: language }),
    ),
    ...Object.entries(neighbours).flatMap(([rel, urls]) =>
      urls ? [linkElement({ rel, href: urls[format], type })] : [],
    ),
  ]
}

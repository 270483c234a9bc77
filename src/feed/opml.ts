import { escapeText, stripForbidden } from '../content/escape.ts'
import type { Instant } from '../domain/instant.ts'
import { buildXml } from './xml-tree.ts'

/** A feed in a subscription list. */
export interface OpmlFeed {
  readonly title: string
  /** What the slice selects by, such as `/language/fr`; absent for the main feed. */
  readonly category?: string
  /** BCP 47. */
  readonly language?: string
  readonly rssUrl: string
}

/** A subscription list. */
export interface OpmlDocument {
  readonly title: string
  readonly owner: string
  readonly homeUrl: string
  readonly updated: Instant
  readonly feeds: readonly OpmlFeed[]
}

/** Renders a subscription list in OPML 2.0 (opml.org/spec2.opml, "Subscription lists"). Pure. */
export function renderOpml(document: OpmlDocument): string {
  const head = {
    title: toText(document.title),
    dateModified: new Date(document.updated).toUTCString(),
    ownerName: toText(document.owner),
  }
  const outline = document.feeds.map((feed) => toOutline(feed, document))
  const tree = { opml: { '@version': '2.0', head, body: { outline } } }
  return buildXml({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...tree }, escapeText)
}

function toOutline({ title, category, language, rssUrl }: OpmlFeed, { homeUrl }: OpmlDocument) {
  return {
    '@type': 'rss',
    '@version': 'RSS2',
    '@text': toText(title),
    '@title': toText(title),
    '@category': category,
    '@language': language,
    '@xmlUrl': rssUrl,
    '@htmlUrl': homeUrl,
  }
}

/**
 * OPML 2.0 allows HTML in text attributes, and readers differ in whether they interpret it, so anything that has a
 * meaning in HTML is replaced. A space keeps `R&D` from being read as an entity reference.
 */
function toText(text: string): string {
  const line = stripForbidden(text).replace(/\s+/g, ' ').trim()
  return line
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/ ?&(?=\S)/g, ' & ')
    .trim()
}

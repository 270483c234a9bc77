import { discoveryLinks } from '../../domain/discovery-links.ts'
import { isCurrentFeed } from '../../domain/feed-addresses.ts'
import { type Freshness, freshnessOfPages, toCacheControl } from '../../domain/freshness.ts'
import { pagePolicy } from '../../domain/page-policy.ts'
import { CORS_LINES, type HeaderLines, NOSNIFF_LINES, type ResourceHeaders } from '../header-lines.ts'
import type { Route } from './routes.ts'

/** What header fields are made from. */
export interface HeaderOptions {
  /** Absolute, without a trailing slash. */
  readonly baseUrl: string
  /** WebSub hubs of the feeds; none by default. */
  readonly hubs?: readonly string[]
  readonly freshness: Freshness
}

/** The header fields of a published document, the same for every request. */
export function toResourceHeaders(options: HeaderOptions): (route: Route, body: Buffer) => ResourceHeaders {
  return (route, body) => (route.kind === 'feed' ? toFeedHeaders(options, route) : toPageHeaders(options, route, body))
}

function toFeedHeaders(
  { baseUrl, freshness, hubs = [] }: HeaderOptions,
  { path, file, mediaType }: Route,
): ResourceHeaders {
  const links = discoveryLinks(`${baseUrl}${path}`, isCurrentFeed(file) ? hubs : [])
  return {
    always: [...cachingLines(freshness), 'Link', links],
    full: ['Content-Type', mediaType, ...NOSNIFF_LINES, ...CORS_LINES],
  }
}

function toPageHeaders({ freshness }: HeaderOptions, { mediaType }: Route, body: Buffer): ResourceHeaders {
  const policy = ['Content-Security-Policy', pagePolicy(styleOf(body)), 'Referrer-Policy', 'no-referrer']
  return {
    always: cachingLines(freshnessOfPages(freshness)),
    full: ['Content-Type', mediaType, ...NOSNIFF_LINES, ...CORS_LINES, ...policy],
  }
}

function cachingLines(freshness: Freshness): HeaderLines {
  return ['Cache-Control', toCacheControl(freshness), 'Vary', 'Accept-Encoding']
}

/** The first style element is the page's own; the content of articles has none. */
function styleOf(page: Buffer): string | undefined {
  return /<style>(?<css>[^<]*)<\/style>/.exec(page.toString())?.groups?.css
}

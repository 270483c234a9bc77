import type { CompressionEffort } from '../domain/content-coding.ts'

/** What a published file is: where it is found on the web, and as what. */
export interface Route {
  /** URL path below the base URL, percent-encoded as links write it. */
  readonly path: string
  /** Path below the feeds folder, `/` between names. */
  readonly file: string
  readonly kind: 'feed' | 'page'
  readonly mediaType: string
  /** How hard it is compressed, here as by the publisher, so that tags are the same. */
  readonly effort: CompressionEffort
}

/** RSS Advisory Board; RFC 4287, section 7; JSON Feed 1.1. The charset parameter is for XML alone: JSON has none (RFC 8259). */
const FEED_TYPES: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json',
}
/** OPML 2.0 says text/x-opml; no type is registered. */
const OPML_TYPE = 'text/x-opml; charset=utf-8'
const HTML_TYPE = 'text/html; charset=utf-8'

/** A feed by slice, an archive of a feed, or both: made of names that need no encoding. */
const OTHER_FEED_FILE =
  /^(?:(?:language|author|source|category|folder|feeds)\/(?<name>[a-z0-9][a-z0-9.-]{0,499})\/)?(?<archive>archive\/[1-9]\d{0,8}\/)?(?<format>rss\.xml|atom\.xml|feed\.json)$/

/** The documents that are always held in memory and swapped together. */
export const RESIDENT_FILES: readonly string[] = [...Object.keys(FEED_TYPES), 'opml.xml', 'index.html']

/** One name: no slash, no control character, no hidden file, of a length that file systems take. */
const ARTICLE_FILE = /^articles\/(?<slug>[^/\\.\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]{0,199})\.html$/u

/** Where a published file is found; undefined for files that are not served. */
export function routeOfFile(file: string): Route | undefined {
  const mediaType = FEED_TYPES[file]
  if (mediaType !== undefined) return { path: `/${file}`, file, kind: 'feed', mediaType, effort: 'feed' }
  if (file === 'opml.xml') return { path: '/opml.xml', file, kind: 'feed', mediaType: OPML_TYPE, effort: 'feed' }
  if (file === 'index.html') return { path: '/', file, kind: 'page', mediaType: HTML_TYPE, effort: 'feed' }
  const { format = '', archive } = OTHER_FEED_FILE.exec(file)?.groups ?? {}
  const otherType = FEED_TYPES[format]
  const effort = archive === undefined ? 'feed' : 'page'
  if (otherType !== undefined) return { path: `/${file}`, file, kind: 'feed', mediaType: otherType, effort }
  const slug = ARTICLE_FILE.exec(file)?.groups?.slug
  if (slug === undefined) return undefined
  return { path: `/articles/${encodeURIComponent(slug)}`, file, kind: 'page', mediaType: HTML_TYPE, effort: 'page' }
}

/** The file of an article's page. */
export function fileOfArticle(slug: string): string {
  return `articles/${slug}.html`
}

/** The file of a feed that is not always at hand: an archive, or a feed by slice; undefined for any other path. */
export function fileOfOtherFeed(path: string): string | undefined {
  const file = path.slice(1)
  return OTHER_FEED_FILE.test(file) && FEED_TYPES[file] === undefined ? file : undefined
}

/** Whether a file of such a feed is an archive of it. */
export function isArchive(file: string): boolean {
  return OTHER_FEED_FILE.exec(file)?.groups?.archive !== undefined
}

/** The folder of the feed that a file is a document of, as it is called elsewhere: `language/fr`; empty for the main feed. */
export function feedOfFile(file: string): string {
  return file
    .split('/')
    .slice(0, -1)
    .join('/')
    .replace(/(?:^|\/)archive\/\d+$/, '')
}

/** Whether a canonical path may be that of an article. */
export function isArticlePath(path: string): boolean {
  const slug = /^\/articles\/(?<slug>[^/]+)$/.exec(path)?.groups?.slug
  return slug !== undefined && ARTICLE_FILE.test(fileOfArticle(decodeURIComponent(slug)))
}

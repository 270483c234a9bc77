import type { CompressionEffort } from '../domain/content-coding.ts'
import { FEED_FILES, parseFeedPath } from '../domain/feed-addresses.ts'
import { FEED_TYPES, HTML_TYPE, OPML_TYPE, withCharset } from '../domain/media-types.ts'
import { FRONT_PAGE_FILE, OPML_FILE, pageFile, pagePath } from '../domain/published-names.ts'

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

/** The documents that are always held in memory and swapped together. */
export const RESIDENT_FILES: readonly string[] = [...Object.values(FEED_FILES), OPML_FILE, FRONT_PAGE_FILE]

/** One name: no slash, no control character, no hidden file, of a length that file systems take. */
const ARTICLE_FILE = /^articles\/(?<slug>[^/\\.\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]{0,199})\.html$/u

/** Where a published file is found; undefined for files that are not served. */
export function routeOfFile(file: string): Route | undefined {
  const feed = parseFeedPath(file)
  if (feed) {
    const effort = feed.archive === undefined ? 'feed' : 'page'
    return { path: `/${file}`, file, kind: 'feed', mediaType: withCharset(FEED_TYPES[feed.format]), effort }
  }
  const mediaType = withCharset(HTML_TYPE)
  if (file === OPML_FILE)
    return { path: `/${file}`, file, kind: 'feed', mediaType: withCharset(OPML_TYPE), effort: 'feed' }
  if (file === FRONT_PAGE_FILE) return { path: '/', file, kind: 'page', mediaType, effort: 'feed' }
  const slug = ARTICLE_FILE.exec(file)?.groups?.slug
  return slug === undefined ? undefined : { path: pagePath(slug), file, kind: 'page', mediaType, effort: 'page' }
}

/** The file of a feed that is not always at hand: an archive, or a feed by slice; undefined for any other path. */
export function fileOfOtherFeed(path: string): string | undefined {
  const file = path.slice(1)
  return parseFeedPath(file) === undefined || RESIDENT_FILES.includes(file) ? undefined : file
}

/** Whether a file is an archive of a feed. */
export function isArchive(file: string): boolean {
  return parseFeedPath(file)?.archive !== undefined
}

/** The feed that a file is a document of, as it is called elsewhere: `language/fr`; empty for the main feed. */
export function feedOfFile(file: string): string {
  return parseFeedPath(file)?.facet ?? ''
}

/** Whether a canonical path may be that of an article. */
export function isArticlePath(path: string): boolean {
  const slug = /^\/articles\/(?<slug>[^/]+)$/.exec(path)?.groups?.slug
  return slug !== undefined && ARTICLE_FILE.test(pageFile(decodeURIComponent(slug)))
}

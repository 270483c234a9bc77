import type { CompressionEffort } from '../../domain/content-coding.ts'
import { parseFeedPath } from '../../domain/feed-addresses.ts'
import { FEED_FORMATS } from '../../domain/feed-formats.ts'
import { HTML_TYPE, OPML_TYPE, withCharset } from '../../domain/media-types.ts'
import { PICTURES_FOLDER, pictureType } from '../../domain/pictures.ts'
import { FRONT_PAGE_FILE, OPML_FILE, pageFile, pagePath } from '../../domain/published-names.ts'

/** Where a published file is served, and as what. */
export interface Route {
  /** URL path relative to the base URL, percent-encoded as in links. */
  readonly path: string
  /** Path relative to the feeds folder, separated by `/`. */
  readonly file: string
  readonly kind: 'feed' | 'page'
  readonly mediaType: string
  /** Compression level; the publisher uses the same, so that tags agree. */
  readonly effort: CompressionEffort
}

/** The documents that are always held in memory and replaced together. */
export const RESIDENT_FILES: readonly string[] = [
  ...Object.values(FEED_FORMATS).map(({ fileName }) => fileName),
  OPML_FILE,
  FRONT_PAGE_FILE,
]

/** A single file name: no slashes or control characters, not hidden, within the length that file systems allow. */
const ARTICLE_FILE = /^articles\/(?<slug>[^/\\.\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]{0,199})\.html$/u

/** The route of a published file; undefined for files that are not served. */
export function routeOfFile(file: string): Route | undefined {
  const feed = parseFeedPath(file)
  if (feed) {
    const effort = feed.archive === undefined ? 'feed' : 'page'
    return { path: `/${file}`, file, kind: 'feed', mediaType: withCharset(FEED_FORMATS[feed.format].mediaType), effort }
  }
  const mediaType = withCharset(HTML_TYPE)
  if (file === OPML_FILE)
    return { path: `/${file}`, file, kind: 'feed', mediaType: withCharset(OPML_TYPE), effort: 'feed' }
  if (file === FRONT_PAGE_FILE) return { path: '/', file, kind: 'page', mediaType, effort: 'feed' }
  const slug = ARTICLE_FILE.exec(file)?.groups?.slug
  return slug === undefined ? undefined : { path: pagePath(slug), file, kind: 'page', mediaType, effort: 'page' }
}

/** URL paths of the resident documents. */
export const RESIDENT_PATHS: readonly string[] = RESIDENT_FILES.flatMap((file) => routeOfFile(file)?.path ?? [])

/** The file of a slice or an archive, which is not held in memory permanently; undefined for any other path. */
export function fileOfOtherFeed(path: string): string | undefined {
  const file = path.slice(1)
  return parseFeedPath(file) === undefined || RESIDENT_FILES.includes(file) ? undefined : file
}

/** Whether a file is an archive of a feed. */
export function isArchive(file: string): boolean {
  return parseFeedPath(file)?.archive !== undefined
}

/** Name of the feed that a file belongs to, such as `language/fr`; empty for the main feed. */
export function feedOfFile(file: string): string {
  return parseFeedPath(file)?.feed ?? ''
}

/** Whether a canonical path may be that of an article. */
export function isArticlePath(path: string): boolean {
  const slug = /^\/articles\/(?<slug>[^/]+)$/.exec(path)?.groups?.slug
  return slug !== undefined && ARTICLE_FILE.test(pageFile(decodeURIComponent(slug)))
}

/** Whether a canonical path may be that of a picture. */
export function isPicturePath(path: string): boolean {
  const [, folder, name, ...rest] = path.split('/')
  return folder === PICTURES_FOLDER && rest.length === 0 && pictureType(name ?? '') !== undefined
}

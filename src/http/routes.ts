/** What a published file is: where it is found on the web, and as what. */
export interface Route {
  /** URL path below the base URL, percent-encoded as links write it. */
  readonly path: string
  /** Path below the feeds folder, `/` between names. */
  readonly file: string
  readonly kind: 'feed' | 'page'
  readonly mediaType: string
}

/** RSS Advisory Board; RFC 4287, section 7; JSON Feed 1.1. The charset parameter is for XML alone: JSON has none (RFC 8259). */
const FEED_TYPES: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json',
}
const HTML_TYPE = 'text/html; charset=utf-8'

/** The documents that are always held in memory and swapped together. */
export const RESIDENT_FILES: readonly string[] = [...Object.keys(FEED_TYPES), 'index.html']

/** One name: no slash, no control character, no hidden file, of a length that file systems take. */
const ARTICLE_FILE = /^articles\/(?<slug>[^/\\.\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]{0,199})\.html$/u

/** Where a published file is found; undefined for files that are not served. */
export function routeOfFile(file: string): Route | undefined {
  const mediaType = FEED_TYPES[file]
  if (mediaType !== undefined) return { path: `/${file}`, file, kind: 'feed', mediaType }
  if (file === 'index.html') return { path: '/', file, kind: 'page', mediaType: HTML_TYPE }
  const slug = ARTICLE_FILE.exec(file)?.groups?.slug
  if (slug === undefined) return undefined
  return { path: `/articles/${encodeURIComponent(slug)}`, file, kind: 'page', mediaType: HTML_TYPE }
}

/** The file of an article's page. */
export function fileOfArticle(slug: string): string {
  return `articles/${slug}.html`
}

/** Whether a canonical path may be that of an article. */
export function isArticlePath(path: string): boolean {
  const slug = /^\/articles\/(?<slug>[^/]+)$/.exec(path)?.groups?.slug
  return slug !== undefined && ARTICLE_FILE.test(fileOfArticle(decodeURIComponent(slug)))
}

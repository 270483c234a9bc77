/** The site's HTML front page. */
export const FRONT_PAGE_FILE = 'index.html'
/** The OPML list of all feeds. */
export const OPML_FILE = 'opml.xml'
/** The list of addresses that are gone for good, one path per line. */
export const GONE_FILE = 'gone.txt'
/** The list of redirects, one per line: old path, space, new path or URL. */
export const MOVED_FILE = 'moved.txt'
/** The ledger file, from which a new database recovers the entries' identities. */
export const LEDGER_FILE = 'ledger.jsonl'

/** Folder of the article pages, and first segment of their address. */
export const PAGES_FOLDER = 'articles'

/** What the names of files of pages end in. */
export const PAGE_SUFFIX = '.html'

/** File of an article's page, relative to the feeds folder. */
export function pageFile(slug: string): string {
  return `${PAGES_FOLDER}/${slug}${PAGE_SUFFIX}`
}

/** Path of an article's page, relative to the base URL. */
export function pagePath(slug: string): string {
  return `/${PAGES_FOLDER}/${encodeURIComponent(slug)}`
}

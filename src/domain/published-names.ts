/** The page for people at the root of the site. */
export const FRONT_PAGE_FILE = 'index.html'
/** The list of all feeds to subscribe to. */
export const OPML_FILE = 'opml.xml'
/** The list of addresses that are gone for good, a path a line. */
export const GONE_FILE = 'gone.txt'
/** The list of addresses that lead elsewhere now: old path, space, new path or URL. */
export const MOVED_FILE = 'moved.txt'
/** Who entries are, for a new database to be filled from. */
export const LEDGER_FILE = 'ledger.jsonl'

/** The folder of articles' pages, and their address. */
export const PAGES_FOLDER = 'articles'

/** The file of an article's page, below the feeds folder. */
export function pageFile(slug: string): string {
  return `${PAGES_FOLDER}/${slug}.html`
}

/** The path of an article's page, below the base URL. */
export function pagePath(slug: string): string {
  return `/${PAGES_FOLDER}/${encodeURIComponent(slug)}`
}

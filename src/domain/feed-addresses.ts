import { FEED_FORMATS, type FeedFormatName, FORMAT_NAMES } from './feed-formats.ts'

/** First segment of a slice's address: what the slice selects by, or `feeds` for custom feeds. */
export const SLICE_KINDS = ['language', 'author', 'source', 'category', 'folder', 'feeds'] as const

/** Folder of a feed's archive documents, within the feed's own folder or address. */
export const ARCHIVES_FOLDER = 'archive'

/**
 * Identifies a feed document: which feed, which archive, which format. Parsed from its path relative to the feeds
 * folder or the base URL.
 */
export interface FeedAddress {
  /** `KIND/NAME`; empty for the main feed. */
  readonly feed: string
  /** Number of the archive; absent for the current document. */
  readonly archive?: number
  readonly format: FeedFormatName
}

/** Longest name of a feed, in characters, because file systems and proxies limit the length of a path. */
export const LONGEST_NAME = 500

/** Feed names consist of characters that need no percent-encoding. */
const PATH = new RegExp(
  `^(?:(?<feed>(?:${SLICE_KINDS.join('|')})/[a-z0-9][a-z0-9.-]{0,${LONGEST_NAME - 1}})/)?(?:${ARCHIVES_FOLDER}/(?<archive>[1-9]\\d{0,8})/)?(?<file>[^/]+)$`,
)
const FORMATS = new Map(FORMAT_NAMES.map((format) => [FEED_FORMATS[format].fileName, format]))

/**
 * Parses a path such as `language/fr/archive/3/atom.xml` or `archive/3/atom.xml`; undefined if it is not that of a feed
 * document.
 */
export function parseFeedPath(path: string): FeedAddress | undefined {
  const { feed = '', archive, file = '' } = PATH.exec(path)?.groups ?? {}
  const format = FORMATS.get(file)
  return format && { feed, format, ...(archive !== undefined && { archive: Number(archive) }) }
}

/** Whether a path is that of a feed's current document, of which hubs are told (WebSub, section 4). */
export function isCurrentFeed(path: string): boolean {
  const address = parseFeedPath(path)
  return address !== undefined && address.archive === undefined
}

/** The path of a feed document. */
export function feedPath({ feed, archive, format }: FeedAddress): string {
  const folders = [feed, archive === undefined ? '' : `${ARCHIVES_FOLDER}/${archive}`]
  return [...folders, FEED_FORMATS[format].fileName].filter((part) => part !== '').join('/')
}

import type { FeedFormatName } from './feed-document.ts'

/** What feeds by slice are made by, and those of one's own: the first segment of their addresses. */
export const SLICE_KINDS = ['language', 'author', 'source', 'category', 'folder', 'feeds'] as const

/** The last segment of a feed's address, by format. */
export const FEED_FILES: Readonly<Record<FeedFormatName, string>> = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  json: 'feed.json',
}

/** The folder of a feed's archives, below its own; the first part of their addresses there. */
export const ARCHIVES_FOLDER = 'archive'

/** Which document of which feed: what its path says, below the feeds folder and below the base URL. */
export interface FeedAddress {
  /** `KIND/NAME`; empty for the main feed. */
  readonly facet: string
  /** The number of an archive; absent for the current document. */
  readonly archive?: number
  readonly format: FeedFormatName
}

/** The longest name of a feed, in characters: file systems and proxies take no address of any length. */
export const LONGEST_NAME = 500

/** Made of names that need no encoding. */
const PATH = new RegExp(
  `^(?:(?<facet>(?:${SLICE_KINDS.join('|')})/[a-z0-9][a-z0-9.-]{0,${LONGEST_NAME - 1}})/)?(?:${ARCHIVES_FOLDER}/(?<archive>[1-9]\\d{0,8})/)?(?<file>[^/]+)$`,
)
const FORMATS = new Map(Object.entries(FEED_FILES).map(([format, file]) => [file, format as FeedFormatName]))

/** Reads a path such as `language/fr/archive/3/atom.xml` or `archive/3/atom.xml`; undefined for one that names no feed document. */
export function parseFeedPath(path: string): FeedAddress | undefined {
  const { facet = '', archive, file = '' } = PATH.exec(path)?.groups ?? {}
  const format = FORMATS.get(file)
  return format && { facet, format, ...(archive !== undefined && { archive: Number(archive) }) }
}

/** The path of a feed document. */
export function feedPath({ facet, archive, format }: FeedAddress): string {
  const folders = [facet, archive === undefined ? '' : `${ARCHIVES_FOLDER}/${archive}`]
  return [...folders, FEED_FILES[format]].filter((part) => part !== '').join('/')
}

/** The byte range of an entry in a feed document. */
export interface EntrySpan {
  /** Digest of those bytes: entries that differ in any byte have different digests. */
  readonly digest: string
  readonly start: number
  readonly end: number
}

/** A version of a feed document: its entity tags and the entries it held. */
export interface FeedVersion {
  /** Quoted strong entity tags, one per content coding. */
  readonly etags: readonly string[]
  /** Digests of its entries. */
  readonly entries: readonly string[]
}

/**
 * What recent versions of a feed document held: enough to cut a delta out of the current document, byte for byte, for a
 * client that holds an earlier one (RFC 3229, instance manipulation `feed`).
 */
export interface FeedVersions {
  /** SHA-256, in hex, of the document that `spans` refers to. The spans apply to no other bytes. */
  readonly hash: string
  /** Recommended seconds between polls, from how often the feed changes. */
  readonly interval: number
  /** Byte ranges of the document's entries, in document order. */
  readonly spans: readonly EntrySpan[]
  /** The current version first, then earlier ones, newest first. */
  readonly versions: readonly FeedVersion[]
  /** Ids of all entries of all versions, by digest. */
  readonly ids: Readonly<Record<string, string>>
  /** Elements marking an entry as deleted (RFC 6721), by its digest, in formats that have such elements. */
  readonly tombstones: Readonly<Record<string, string>>
}

/** Number of earlier versions kept. */
const EARLIER_VERSIONS = 24

/** The entries of a document. */
export interface FeedContents {
  /** Byte ranges of its entries, in order; empty if they could not be determined. */
  readonly spans: readonly EntrySpan[]
  /** Ids of its entries, in order. */
  readonly ids: readonly string[]
}

/**
 * The versions and ids once a new document, with these tags, is added. Ids that no version holds any more are dropped.
 */
export function addVersion(
  before: Pick<FeedVersions, 'versions' | 'ids'> | undefined,
  { spans, ids }: FeedContents,
  etags: readonly string[],
): Pick<FeedVersions, 'versions' | 'ids'> {
  const current: FeedVersion = { etags, entries: spans.map(({ digest }) => digest) }
  const versions = [current, ...(before?.versions ?? [])].slice(0, 1 + EARLIER_VERSIONS)
  const held = new Set(versions.flatMap(({ entries }) => entries))
  const now = current.entries.map((digest, index) => [digest, ids[index] ?? ''] as const)
  const known = [...Object.entries(before?.ids ?? {}), ...now].filter(([digest]) => held.has(digest))
  return { versions, ids: Object.fromEntries(known) }
}

/** Re-keys tombstones from entry id to entry digest. */
export function byDigest(
  ids: FeedVersions['ids'],
  tombstones: Readonly<Record<string, string>>,
): FeedVersions['tombstones'] {
  const pairs = Object.entries(ids).map(([digest, id]) => [digest, tombstones[id]] as const)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** Path of the file that holds a feed document's versions, relative to the feeds folder. */
export function versionsPath(feedPath: string): string {
  return `versions/${feedPath}.json`
}

/** Parses a versions file; undefined if it is damaged or has an unknown structure. */
export function parseFeedVersions(text: string): FeedVersions | undefined {
  try {
    const value: FeedVersions = JSON.parse(text)
    const isWhole = typeof value.hash === 'string' && Array.isArray(value.spans) && Array.isArray(value.versions)
    return isWhole ? value : undefined
  } catch {
    return undefined
  }
}

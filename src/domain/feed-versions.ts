/** Where an entry stands in a feed document, in bytes. */
export interface EntrySpan {
  /** Of these bytes: entries that differ in any byte differ in their digests. */
  readonly digest: string
  readonly start: number
  readonly end: number
}

/** A version of a feed document: how clients name it, and what it held. */
export interface FeedVersion {
  /** Strong tags of all its codings, quoted. */
  readonly etags: readonly string[]
  /** Digests of its entries. */
  readonly entries: readonly string[]
}

/**
 * What the last versions of a feed document held: enough to cut out of the present one, byte for byte, what a client with
 * one of the earlier has not seen (RFC 3229, instance manipulation `feed`).
 */
export interface FeedVersions {
  /** SHA-256 of the document that `spans` are of, hex. Of any other bytes this says nothing. */
  readonly hash: string
  /** Seconds between polls that suit the rhythm of publishing. */
  readonly interval: number
  /** Of the document's entries, in its order. */
  readonly spans: readonly EntrySpan[]
  /** The document's version, then earlier ones, newest first. */
  readonly versions: readonly FeedVersion[]
  /** Ids of all entries of all versions, by digest. */
  readonly ids: Readonly<Record<string, string>>
  /** Elements that say that an entry is gone (RFC 6721), by the digest of the entry, where the format has such elements. */
  readonly tombstones: Readonly<Record<string, string>>
}

/** How many earlier versions are kept. */
const EARLIER_VERSIONS = 24

/** What a document holds. */
export interface FeedContents {
  /** Of its entries, in its order; none where that cannot be told. */
  readonly spans: readonly EntrySpan[]
  /** Ids of its entries, in its order. */
  readonly ids: readonly string[]
}

/** Versions and ids after a document came, of which these are the tags; only ids that some version still holds. */
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

/** Tombstones by the digests of entries, from tombstones by their ids. */
export function byDigest(
  ids: FeedVersions['ids'],
  tombstones: Readonly<Record<string, string>>,
): FeedVersions['tombstones'] {
  const pairs = Object.entries(ids).map(([digest, id]) => [digest, tombstones[id]] as const)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** Where the versions of a feed document are written, below the feeds folder. */
export function versionsPath(feedPath: string): string {
  return `versions/${feedPath}.json`
}

/** Versions as they were written; undefined for a file that is damaged or of another make. */
export function parseFeedVersions(text: string): FeedVersions | undefined {
  try {
    const value: FeedVersions = JSON.parse(text)
    const isWhole = typeof value.hash === 'string' && Array.isArray(value.spans) && Array.isArray(value.versions)
    return isWhole ? value : undefined
  } catch {
    return undefined
  }
}

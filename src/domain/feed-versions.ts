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
  /** Seconds between looks that suit the rhythm of publishing. */
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
export const EARLIER_VERSIONS = 24

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

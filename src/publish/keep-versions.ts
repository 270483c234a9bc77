import { createHash } from 'node:crypto'
import { toEntityTag } from '../domain/entity-tag.ts'
import {
  EARLIER_VERSIONS,
  type EntrySpan,
  type FeedVersion,
  type FeedVersions,
  parseFeedVersions,
  versionsPath,
} from '../domain/feed-versions.ts'
import type { Instant } from '../domain/instant.ts'
import type { FeedFormat } from '../feed/formats.ts'
import { type FeedsFolder, hashOfBytes } from './feeds-folder.ts'
import { SIBLING_SUFFIXES } from './siblings.ts'
import type { Store } from './store.ts'

/** A feed document as it was published. */
export interface PublishedFeed {
  /** Below the feeds folder. */
  readonly path: string
  readonly format: FeedFormat
  /** Ids of its entries, in its order. */
  readonly ids: readonly string[]
  /** Seconds between looks that suit the rhythm of publishing. */
  readonly interval: number
}

/** What keeping versions needs. */
export interface VersionTools {
  readonly store: Store
  readonly feeds: FeedsFolder
  /** Present, for entries that went without a time. */
  readonly now: Instant
}

/**
 * Writes down what the document now published holds, if that is not written yet, beside what earlier versions held. Comes after
 * the document: what a crash leaves unwritten is written by the next pass. Returns whether anything was.
 */
export async function keepVersions(feed: PublishedFeed, tools: VersionTools): Promise<boolean> {
  const path = versionsPath(feed.path)
  const bytes = tools.feeds.read(feed.path)
  const before = parseFeedVersions(tools.feeds.read(path)?.toString() ?? '')
  if (!bytes || before?.hash === hashOfBytes(bytes)) return false
  const spans = toSpans(bytes.toString(), feed)
  const current = { etags: tagsOf(feed.path, bytes, tools.feeds), entries: spans.map(({ digest }) => digest) }
  const versions = [current, ...(before?.versions ?? [])].slice(0, 1 + EARLIER_VERSIONS)
  const ids = idsOf(versions, { ...before?.ids, ...zip(current.entries, feed.ids) })
  const next: FeedVersions = {
    hash: hashOfBytes(bytes),
    interval: feed.interval,
    spans,
    versions,
    ids,
    tombstones: await tombstonesOf(ids, feed, tools),
  }
  tools.feeds.write(path, Buffer.from(`${JSON.stringify(next)}\n`), tools.now, 'state')
  return true
}

/** Offsets in bytes; none if the entries found are not the entries expected. */
function toSpans(text: string, { format, ids }: PublishedFeed): readonly EntrySpan[] {
  const cuts = format.cut(text)
  if (cuts.length !== ids.length) return []
  let [units, bytes] = [0, 0]
  const toBytes = (end: number) => {
    bytes += Buffer.byteLength(text.slice(units, end))
    units = end
    return bytes
  }
  return cuts.map(({ start, end }) => ({
    digest: createHash('sha256').update(text.slice(start, end)).digest('base64url').slice(0, 16),
    start: toBytes(start),
    end: toBytes(end),
  }))
}

function tagsOf(path: string, bytes: Buffer, feeds: FeedsFolder): readonly string[] {
  const siblings = SIBLING_SUFFIXES.map((suffix) => feeds.read(path + suffix))
  return [bytes, ...siblings].filter((encoded) => encoded !== undefined).map(toEntityTag)
}

function zip(keys: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']))
}

/** Only those that some version still holds. */
function idsOf(versions: readonly FeedVersion[], known: FeedVersions['ids']): FeedVersions['ids'] {
  const held = new Set(versions.flatMap(({ entries }) => entries))
  return Object.fromEntries(Object.entries(known).filter(([digest]) => held.has(digest)))
}

/** An entry that merely left the feed for newer ones is not gone: only one that is no longer published has a tombstone. */
async function tombstonesOf(
  ids: FeedVersions['ids'],
  feed: PublishedFeed,
  { store, now }: VersionTools,
): Promise<FeedVersions['tombstones']> {
  const { tombstone } = feed.format
  const present = new Set(feed.ids)
  const absent = [...new Set(Object.values(ids))].filter((id) => !present.has(id))
  if (!tombstone || absent.length === 0) return {}
  const gone = (await store.entriesById(absent)).filter(({ standing }) => standing !== 'published')
  const texts = new Map(gone.map(({ id, withdrawn }) => [id, tombstone(id, withdrawn ?? now)]))
  const pairs = Object.entries(ids).map(([digest, id]) => [digest, texts.get(id)] as const)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

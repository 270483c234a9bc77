import { toEntityTag } from '../../domain/entity-tag.ts'
import { addVersion, byDigest, type FeedVersions, parseFeedVersions, versionsPath } from '../../domain/feed-versions.ts'
import { hashOfBytes } from '../../domain/hash-of-bytes.ts'
import type { Instant } from '../../domain/instant.ts'
import type { FeedFormat } from '../../feed/formats.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import { SIBLING_SUFFIXES } from '../folder/siblings.ts'
import type { Store } from '../store.ts'
import { contentsOf, tombstonesOf } from './feed-contents.ts'

/** A feed document as published. */
export interface PublishedFeed {
  /** Path relative to the feeds folder. */
  readonly path: string
  readonly format: FeedFormat
  /** Ids of its entries, in order. */
  readonly ids: readonly string[]
  /** Recommended seconds between polls. */
  readonly interval: number
}

/** What recording versions needs. */
export interface VersionTools {
  readonly store: Store
  readonly feeds: FeedsFolder
  /** The deletion time for withdrawn entries that have none. */
  readonly now: Instant
}

/**
 * Records what the published document contains, unless recorded already, along with its earlier versions. This happens
 * after publication; whatever a crash leaves out is recorded by the next pass. Returns whether anything was recorded.
 */
export async function recordVersions(feed: PublishedFeed, tools: VersionTools): Promise<boolean> {
  const path = versionsPath(feed.path)
  const bytes = tools.feeds.read(feed.path)
  const before = parseFeedVersions(tools.feeds.read(path)?.toString() ?? '')
  if (!bytes || before?.hash === hashOfBytes(bytes)) return false
  const contents = contentsOf(bytes.toString(), feed.format, feed.ids)
  const { versions, ids } = addVersion(before, contents, tagsOf(feed.path, bytes, tools.feeds))
  const next: FeedVersions = {
    hash: hashOfBytes(bytes),
    interval: feed.interval,
    spans: contents.spans,
    versions,
    ids,
    tombstones: await tombstonesByDigest(ids, feed, tools),
  }
  tools.feeds.write(path, Buffer.from(`${JSON.stringify(next)}\n`), tools.now, 'state')
  return true
}

function tagsOf(path: string, bytes: Buffer, feeds: FeedsFolder): readonly string[] {
  const siblings = SIBLING_SUFFIXES.map((suffix) => feeds.read(path + suffix))
  return [bytes, ...siblings].filter((encoded) => encoded !== undefined).map(toEntityTag)
}

async function tombstonesByDigest(
  ids: FeedVersions['ids'],
  feed: PublishedFeed,
  { store, now }: VersionTools,
): Promise<FeedVersions['tombstones']> {
  const present = new Set(feed.ids)
  const absent = [...new Set(Object.values(ids))].filter((id) => !present.has(id))
  return byDigest(ids, await tombstonesOf(absent, feed.format, store, now))
}

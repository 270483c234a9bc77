import { createHash } from 'node:crypto'
import type { EntrySpan, FeedContents } from '../../domain/feed-versions.ts'
import type { Instant } from '../../domain/instant.ts'
import type { FeedFormat } from '../../feed/formats.ts'
import type { Store } from '../store.ts'

/** Where the entries of a rendered document stand, in bytes; no spans if those found are not those expected. */
export function contentsOf(text: string, format: FeedFormat, ids: readonly string[]): FeedContents {
  const cuts = format.cut(text)
  if (cuts.length !== ids.length) return { spans: [], ids }
  let [units, bytes] = [0, 0]
  const toBytes = (end: number) => {
    bytes += Buffer.byteLength(text.slice(units, end))
    units = end
    return bytes
  }
  const spans = cuts.map(
    ({ start, end }): EntrySpan => ({
      digest: createHash('sha256').update(text.slice(start, end)).digest('base64url').slice(0, 16),
      start: toBytes(start),
      end: toBytes(end),
    }),
  )
  return { spans, ids }
}

/**
 * What to say of those entries that are no longer published, by id, where a format can say it: one that merely left a feed is not
 * gone. `otherwise` is when those went of which that is not known.
 */
export async function tombstonesOf(
  ids: readonly string[],
  { tombstone }: FeedFormat,
  store: Store,
  otherwise: Instant,
): Promise<Readonly<Record<string, string>>> {
  if (!tombstone || ids.length === 0) return {}
  const gone = (await store.entriesById(ids)).filter(({ standing }) => standing !== 'published')
  return Object.fromEntries(gone.map(({ id, withdrawn }) => [id, tombstone(id, withdrawn ?? otherwise)]))
}

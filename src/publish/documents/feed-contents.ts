import { createHash } from 'node:crypto'
import type { EntrySpan, FeedContents } from '../../domain/feed-versions.ts'
import type { Instant } from '../../domain/instant.ts'
import type { FeedFormat } from '../../feed/formats.ts'
import type { Store } from '../store.ts'

/** The byte ranges of the entries in a rendered document; none if the entries found are not those expected. */
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
 * Tombstones, by id, for those of the given entries that are no longer published, if the format has tombstones. An
 * entry that has merely left the document is not deleted. `otherwise` is the deletion time where none is known.
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

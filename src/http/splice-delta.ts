import type { FeedVersion, FeedVersions } from '../domain/feed-versions.ts'

/**
 * What a client that has `base` must learn to have `document`: the document itself with tombstones of entries that are gone, and only
 * the entries that are new or differ in any byte. Tombstones come first: the schema of RFC 4287 (appendix B) wants entries last.
 * Undefined where that cannot be told.
 */
export function spliceDelta(
  document: Buffer,
  { spans, tombstones }: FeedVersions,
  base: FeedVersion,
): Buffer | undefined {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return undefined
  const held = new Set(base.entries)
  const news = spans.filter(({ digest }) => !held.has(digest)).map(({ start, end }) => document.subarray(start, end))
  const gone = [...held].flatMap((digest) => tombstones[digest] ?? [])
  const pieces = [...[...new Set(gone)].map((text) => Buffer.from(text)), ...news]
  const separator = document.subarray(first.end, spans[1]?.start ?? first.end)
  const between = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]))
  return Buffer.concat([document.subarray(0, first.start), ...between, document.subarray(last.end)])
}

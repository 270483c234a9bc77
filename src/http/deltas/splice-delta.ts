import type { FeedVersion, FeedVersions } from '../../domain/feed-versions.ts'

/**
 * Cuts a delta out of a document: the document with only the entries that are new or have changed since `base`,
 * preceded by tombstones of those that are gone (the schema of RFC 4287, appendix B, puts entries last). Undefined if
 * it cannot be determined.
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

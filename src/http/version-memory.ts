import { LRUCache } from 'lru-cache'
import { addVersion, byDigest, type FeedVersions } from '../domain/feed-versions.ts'
import { hashOfBytes } from '../domain/hash-of-bytes.ts'
import type { BuiltBytes } from './build-document.ts'

/**
 * What is remembered of the versions of documents that are built when they are asked for. A version that nobody was given need not be
 * known, so it is enough to remember what was served since the start; a tag from before is answered with the whole.
 */
export interface VersionMemory {
  /** Ids of all entries that the known versions of a document held. */
  idsOf(file: string): readonly string[]
  /** Takes note of a document just built, with the tags of all its codings, and tells what leads to it; undefined where that cannot be told. */
  add(file: string, built: BuiltBytes, etags: readonly string[]): FeedVersions | undefined
}

/** A document takes 10 to 30 kB, so the last 500 to 1,500 documents asked for are remembered. */
const MOST_BYTES = 16 * 1024 * 1024

/** An empty memory that forgets first what was not asked for longest. */
export function createVersionMemory(mostBytes = MOST_BYTES): VersionMemory {
  const kept = new LRUCache<string, FeedVersions>({ maxSize: mostBytes, sizeCalculation: weightOf })
  return {
    idsOf: (file) => [...new Set(Object.values(kept.get(file)?.ids ?? {}))],
    add(file, { bytes, contents, tombstones = {}, interval }, etags) {
      if (!contents) return undefined
      const before = kept.get(file)
      const hash = hashOfBytes(bytes)
      const isNew = before?.hash !== hash
      const { versions, ids } = isNew ? addVersion(before, contents, etags) : before
      const { spans } = contents
      const next: FeedVersions = { hash, interval, spans, versions, ids, tombstones: byDigest(ids, tombstones) }
      kept.set(file, next)
      return next
    },
  }
}

function weightOf(versions: FeedVersions): number {
  return JSON.stringify(versions).length
}

import { LRUCache } from 'lru-cache'
import { addVersion, byDigest, type FeedVersions } from '../../domain/feed-versions.ts'
import { hashOfBytes } from '../../domain/hash-of-bytes.ts'
import type { BuiltBytes } from '../representation/built-bytes.ts'

/**
 * Remembers the versions of documents built on demand. Only versions that were served since the start matter; a tag
 * from before is answered with the whole document.
 */
export interface VersionMemory {
  /** Ids of all entries in the known versions of a document. */
  idsOf(file: string): readonly string[]
  /**
   * Records a document just built, with the tags of all its codings, and returns its versions; undefined if its
   * contents are unknown.
   */
  add(file: string, built: BuiltBytes, etags: readonly string[]): FeedVersions | undefined
}

/** A document takes 10 to 30 kB, so 500 to 1,500 documents are remembered. */
const MOST_BYTES = 16 * 1024 * 1024

/** Creates an empty memory that drops the least recently used documents. */
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

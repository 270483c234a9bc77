import type { FeedContents } from '../../domain/feed-versions.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Representation } from './representation.ts'

/** The result for a feed whose entries have all been withdrawn. */
export const GONE = 'gone'

/** A document just built. `lastModified` is in whole seconds. */
export interface BuiltBytes {
  readonly bytes: Uint8Array
  readonly lastModified: Instant
  /** Recommended seconds between polls. */
  readonly interval: number
  /** Its entries, for deltas to it; there are none if absent. */
  readonly contents?: FeedContents
  /** Tombstones, by id, for entries that earlier versions held and that are gone. */
  readonly tombstones?: Readonly<Record<string, string>>
}

/**
 * Builds a feed document that is not in the folder, by its path there, outside the serving thread. `earlier` holds the
 * ids of entries in its earlier versions. Undefined if there is no such document; rejects if it can't be built now.
 */
export type BuildDocument = (file: string, earlier: readonly string[]) => Promise<BuiltBytes | typeof GONE | undefined>

/** A feed document ready to be served, or why there is none. */
export type Feed = Representation | typeof GONE | undefined

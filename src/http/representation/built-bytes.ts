import type { FeedContents } from '../../domain/feed-versions.ts'
import type { Instant } from '../../domain/instant.ts'

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

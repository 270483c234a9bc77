import type { FeedContents } from '../domain/feed-versions.ts'
import type { Instant } from '../domain/instant.ts'
import type { Representation } from './representation.ts'

/** Said of a feed whose entries have all been withdrawn. */
export const GONE = 'gone'

/** A document just built: whole seconds. */
export interface BuiltBytes {
  readonly bytes: Uint8Array
  readonly lastModified: Instant
  /** Seconds between polls that suit it. */
  readonly interval: number
  /** What it holds, for deltas that lead to it; none do if not given. */
  readonly contents?: FeedContents
  /** What to say of entries that its earlier versions held and that are gone, by id. */
  readonly tombstones?: Readonly<Record<string, string>>
}

/**
 * Builds a feed document that is not in the folder, by its path there, off the serving thread. `earlier` are the ids of entries that its
 * earlier versions held. Undefined if there is no such document. Rejects if it can't be built now.
 */
export type BuildDocument = (file: string, earlier: readonly string[]) => Promise<BuiltBytes | typeof GONE | undefined>

/** A feed document ready to be served, or why there is none. */
export type Feed = Representation | typeof GONE | undefined

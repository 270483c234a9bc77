import type { Instant } from './instant.ts'

/**
 * An entry's state: `fresh` (read, but not yet given its place in publication order), `published`, `waiting` (dated in
 * the future), `quarantined` (would make a feed invalid), `withdrawn` (its seed is gone).
 */
export type Standing = 'fresh' | 'published' | 'waiting' | 'quarantined' | 'withdrawn'

/** The identity and history of one entry: what must never be lost, and never change on its own. */
export interface LedgerRecord {
  readonly id: string
  readonly slug: string
  /** Position in order of first publication, from 1; 0 until it has one. */
  readonly sequence: number
  readonly standing: Standing
  /** Hash of the seed's path and fragment, so that the ledger file reveals no file names. */
  readonly pathHash: string
  /** Hash of the seed's letters and digits: equal hashes mean that the text has not changed in substance. */
  readonly textHash: string
  /** MinHash of the text, base64url: tells a revised text from a different one. */
  readonly sketch: string
  readonly firstSeen: Instant
  readonly published: Instant
  readonly updated: Instant
  readonly withdrawn?: Instant
  /**
   * When what is published of it last changed: by first publication, a change of content or place, withdrawal or
   * return.
   */
  readonly changed: Instant
}

import type { Instant } from './instant.ts'

/**
 * Where an entry stands in its life: `fresh` (read, not yet in the order of publication), `published`,
 * `waiting` (dated in the future), `quarantined` (would break a feed), `withdrawn` (its seed is gone).
 */
export type Standing = 'fresh' | 'published' | 'waiting' | 'quarantined' | 'withdrawn'

/** The identity and life of one entry: what must never be lost and never change by itself. */
export interface LedgerRecord {
  readonly id: string
  readonly slug: string
  /** Position in the order of first publication, from 1; 0 while it has none. */
  readonly sequence: number
  readonly standing: Standing
  /** Of the seed's path and fragment: names of files stay private. */
  readonly pathHash: string
  /** Of the letters and digits of the seed: equal hashes mean that nothing of substance differs. */
  readonly textHash: string
  /** MinHash of the text, base64url: tells a correction from another text. */
  readonly sketch: string
  readonly firstSeen: Instant
  readonly published: Instant
  readonly updated: Instant
  readonly withdrawn?: Instant
  /** When what is published of it last changed: first publication, any change of its content or place, withdrawal, return. */
  readonly changed: Instant
}

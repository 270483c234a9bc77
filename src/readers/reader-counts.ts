import type { DayCounts } from './day-counts.ts'

/** Stores the counts of readers. */
export interface ReaderCounts {
  /** Adds counts of parts of days. Sketches of past days are reduced to numbers, and the oldest days are dropped. */
  add(counts: readonly DayCounts[]): Promise<void>
  /** The counts of the days from `from` to `to` (`YYYY-MM-DD`, inclusive), ordered by day, feed and reader. */
  counts(from: string, to: string): Promise<readonly DayCounts[]>
  /**
   * The salt for hashing clients' addresses: 32 random bytes, in hex. It stays the same across restarts, so that no
   * client counts twice. Only the current day's sketches depend on it; for past days only numbers are kept.
   */
  secret(): Promise<string>
}

/** Days that are kept. */
export const DAYS_KEPT = 400

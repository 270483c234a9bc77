import type { DayCounts } from './day-counts.ts'

/** Where the counts of readers are kept. */
export interface ReaderCounts {
  /** Adds parts of days to what is kept; sketches of days that are over become numbers, and the oldest days are dropped. */
  add(counts: readonly DayCounts[]): Promise<void>
  /** What is kept of the days from `from` to `to`, both included, `YYYY-MM-DD`: in the order of day, feed, reader. */
  counts(from: string, to: string): Promise<readonly DayCounts[]>
  /**
   * What clients' addresses are hashed with, the same after a restart, so that nobody counts twice: 32 random bytes, hex.
   * It lies beside the sketches of the present day alone, and is of no use against the numbers of the others.
   */
  secret(): Promise<string>
}

/** Days that are kept. */
export const DAYS_KEPT = 400

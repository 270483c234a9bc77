import type { DayCounts } from '../readers/day-counts.ts'
import { readReaderDays as readFromSqlite } from '../store/sqlite/read-reader-days.ts'

/** What is kept of those who polled from day `from` to day `to`, read beside a running server: no lock is taken. */
export function readReaderDays(dataFolder: string, from: string, to: string): Promise<readonly DayCounts[]> {
  return readFromSqlite(dataFolder, from, to)
}

import type { DayCounts } from '../readers/day-counts.ts'
import { readReaderDays as readFromSqlite } from '../store/sqlite/read-reader-days.ts'

/** Reads the counts of polls from day `from` to day `to`, even while a server is running. Takes no lock. */
export function readReaderDays(dataFolder: string, from: string, to: string): Promise<readonly DayCounts[]> {
  return readFromSqlite(dataFolder, from, to)
}

import type { DayCounts } from '../../readers/day-counts.ts'
import { readerDays } from '../queries/reader-days.ts'
import { openForReading } from './open-for-reading.ts'

/**
 * Reads the counts of readers, while another process may write them; empty if there are none. Throws a StoreError that
 * names the file.
 */
export async function readReaderDays(folder: string, from: string, to: string): Promise<readonly DayCounts[]> {
  const db = openForReading(folder)
  if (!db) return []
  try {
    const tables = await db.introspection.getTables()
    return tables.some(({ name }) => name === 'reader_days') ? await readerDays({ db }, from, to) : []
  } finally {
    await db.destroy()
  }
}

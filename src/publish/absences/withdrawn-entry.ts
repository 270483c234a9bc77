import type { Instant } from '../../domain/instant.ts'
import { withdrawRecord } from '../../ledger/lifecycle.ts'
import type { StoredEntry } from '../stored-entry.ts'

/** An entry once it is withdrawn. */
export function withdrawnEntry(entry: StoredEntry, now: Instant, publicationTime: Instant): StoredEntry {
  return { ...entry, ...withdrawRecord(entry, now, publicationTime), releaseAt: null, textGoneSince: null, entry: null }
}

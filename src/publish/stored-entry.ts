import type { Entry } from '../domain/entry.ts'
import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'

/** A stored entry: its ledger record, where it came from, and what is published of it. */
export interface StoredEntry extends LedgerRecord {
  /** Path of the seed it was last read from; null after recovery from the ledger file, until the seed is read. */
  readonly seedPath: string | null
  /** Identifies the item if one seed holds several; otherwise empty. */
  readonly fragment: string
  /** When a waiting entry is to be released. */
  readonly releaseAt: Instant | null
  /** Since when its seed has held a different text; null while the seed holds its text or is missing. */
  readonly textGoneSince: Instant | null
  /** Why it is quarantined, or what is doubtful about it. */
  readonly remarks: readonly string[]
  /** Null if withdrawn, and after recovery from the ledger file, until the seed is read. */
  readonly entry: Entry | null
}

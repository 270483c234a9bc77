import type { Entry } from '../../domain/entry.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { weightOf } from '../../publish/archives/weight.ts'
import type { StoredEntry } from '../../publish/stored-entry.ts'
import type { EntryRow } from '../schema.ts'

/** The row of an entry, marked as not yet in the ledger file. */
export function toEntryRow(key: number, stored: StoredEntry): EntryRow {
  return {
    key,
    id: stored.id,
    slug: stored.slug,
    sequence: stored.sequence,
    standing: stored.standing,
    path_hash: stored.pathHash,
    text_hash: stored.textHash,
    sketch: stored.sketch,
    first_seen: stored.firstSeen,
    published: stored.published,
    updated: stored.updated,
    withdrawn: stored.withdrawn ?? null,
    changed: stored.changed,
    weight: stored.entry ? weightOf(stored.entry) : 0,
    seed_path: stored.seedPath,
    fragment: stored.fragment,
    release_at: stored.releaseAt,
    text_gone_since: stored.textGoneSince,
    remarks: stored.remarks.length > 0 ? JSON.stringify(stored.remarks) : null,
    ledgered: 0,
  }
}

/** The ledger record of a row. */
export function toLedgerRecord(row: EntryRow): LedgerRecord {
  return {
    id: row.id,
    slug: row.slug,
    sequence: row.sequence,
    standing: row.standing,
    pathHash: row.path_hash,
    textHash: row.text_hash,
    sketch: row.sketch,
    firstSeen: row.first_seen,
    published: row.published,
    updated: row.updated,
    changed: row.changed,
    ...(row.withdrawn !== null && { withdrawn: row.withdrawn }),
  }
}

/** The stored entry of a row and its content as JSON, or null. */
export function toStoredEntry(row: EntryRow & { readonly json: string | null }): StoredEntry {
  return {
    ...toLedgerRecord(row),
    seedPath: row.seed_path,
    fragment: row.fragment,
    releaseAt: row.release_at,
    textGoneSince: row.text_gone_since,
    remarks: row.remarks === null ? [] : (JSON.parse(row.remarks) as string[]),
    entry: row.json === null ? null : (JSON.parse(row.json) as Entry),
  }
}

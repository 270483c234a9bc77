import { sql } from 'kysely'
import type { LedgerPlace } from '../../publish/store.ts'
import type { StoredEntry } from '../../publish/stored-entry.ts'
import type { Database } from '../database.ts'
import { selectEntries } from './entry-lookups.ts'
import { toStoredEntry } from './entry-row.ts'

const START: LedgerPlace = { sequence: -1, id: '' }

/**
 * Entries that are not in the ledger file in their current form, by sequence, then id; those after `after`, if given.
 */
export async function unledgered(
  database: Database,
  limit: number,
  { sequence, id }: LedgerPlace = START,
): Promise<readonly StoredEntry[]> {
  const rows = await selectEntries(database)
    .where('entries.ledgered', '=', sql.lit(0))
    .where((entry) => entry(entry.refTuple('entries.sequence', 'entries.id'), '>', entry.tuple(sequence, id)))
    .orderBy('entries.sequence')
    .orderBy('entries.id')
    .limit(limit)
    .execute()
  return rows.map(toStoredEntry)
}

/** Marks entries as being in the ledger file in their current form. */
export async function markLedgered({ db, engine }: Database, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('entries')
    .set({ ledgered: 1 })
    .where((entry) => engine.oneOf(entry.ref('id'), ids))
    .execute()
}

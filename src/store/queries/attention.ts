import { sql } from 'kysely'
import type { StoredEntry } from '../../publish/stored-entry.ts'
import type { Database } from '../database.ts'
import { selectEntries } from './entry-lookups.ts'
import { toStoredEntry } from './entry-row.ts'

/** Waiting entries, next release first. */
export async function waiting(database: Database): Promise<readonly StoredEntry[]> {
  const rows = await selectEntries(database)
    .where('entries.standing', '=', 'waiting')
    .orderBy('entries.release_at', (order) => order.asc().nullsLast())
    .orderBy('entries.id')
    .execute()
  return rows.map(toStoredEntry)
}

/** Entries that have no seed and are not withdrawn, in order of id. */
export async function unclaimed(database: Database, limit: number): Promise<readonly StoredEntry[]> {
  const rows = await selectEntries(database)
    .where('entries.seed_path', 'is', null)
    .where('entries.standing', '!=', sql.lit('withdrawn'))
    .orderBy('entries.id')
    .limit(limit)
    .execute()
  return rows.map(toStoredEntry)
}

/** Entries whose seed holds a different text now, longest absent first. */
export async function textGone(database: Database, limit: number): Promise<readonly StoredEntry[]> {
  const rows = await selectEntries(database)
    .where('entries.text_gone_since', 'is not', null)
    .orderBy('entries.text_gone_since')
    .orderBy('entries.id')
    .limit(limit)
    .execute()
  return rows.map(toStoredEntry)
}

/** Quarantined entries, then published ones with remarks, most recently published first. */
export async function remarked(database: Database, limit: number): Promise<readonly StoredEntry[]> {
  const quarantined = await selectEntries(database)
    .where('entries.standing', '=', 'quarantined')
    .orderBy('entries.sequence', 'desc')
    .orderBy('entries.id')
    .limit(limit)
    .execute()
  const doubtful = await selectEntries(database)
    .where('entries.standing', '=', 'published')
    .where('entries.remarks', 'is not', null)
    .orderBy('entries.sequence', 'desc')
    .limit(limit - quarantined.length)
    .execute()
  return [...quarantined, ...doubtful].map(toStoredEntry)
}

import { type SqlBool, sql } from 'kysely'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import type { StoredEntry } from '../../publish/stored-entry.ts'
import type { Database } from '../database.ts'
import type { EntryRow } from '../schema.ts'
import { selectEntries } from './entry-lookups.ts'
import { toLedgerRecord, toStoredEntry } from './entry-row.ts'
import { countMoves } from './standings.ts'

const PAGE = 200

/**
 * A literal, so that SQLite uses the partial index. A lower bound instead would make it scan from there for each page.
 */
const hasSequence = sql<SqlBool>`sequence <> 0`

/**
 * Publishes all fresh entries: assigns the next sequence numbers in order of `published`, then `id`. Returns how many.
 */
export async function sequenceFresh(database: Database): Promise<number> {
  return database.db.transaction().execute(async (db) => {
    const last = await lastSequence({ ...database, db })
    const { numUpdatedRows } = await db
      .updateTable('entries')
      .from(rankedFresh({ ...database, db }).as('ranked'))
      .whereRef('entries.key', '=', 'ranked.fresh_key')
      .set((entry) => ({
        standing: 'published',
        ledgered: 0,
        sequence: entry(entry.val(last), '+', entry.ref('ranked.rank')),
      }))
      .executeTakeFirstOrThrow()
    const entries = Number(numUpdatedRows)
    await countMoves({ ...database, db }, [{ from: 'fresh', to: 'published', entries }])
    return entries
  })
}

/** The fresh entries, numbered from 1 in order of publication. */
function rankedFresh({ db }: Database) {
  return db
    .selectFrom('entries')
    .where('standing', '=', 'fresh')
    .select((entry) => [
      'entries.key as fresh_key',
      entry.fn
        .agg<number>('row_number')
        .over((window) => window.orderBy('published').orderBy('id'))
        .as('rank'),
    ])
}

async function lastSequence({ db }: Database): Promise<number> {
  const { last } = await db
    .selectFrom('entries')
    .select((entry) => entry.fn.max<number | null>('sequence').as('last'))
    .where(hasSequence)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Every published entry, lowest sequence first. Read in pages, so entries may change meanwhile. */
export async function* allPublished(database: Database): AsyncGenerator<StoredEntry> {
  let after: number | undefined = 0
  while (after !== undefined) {
    const page: readonly StoredEntry[] = await publishedAfter(database, after)
    yield* page
    after = page[PAGE - 1]?.sequence
  }
}

/** The record of every entry that has a sequence, lowest first, read in pages. */
export async function* allRecords({ db }: Database): AsyncGenerator<LedgerRecord> {
  let after: number | undefined = 0
  while (after !== undefined) {
    const rows: EntryRow[] = await db
      .selectFrom('entries')
      .selectAll()
      .where(hasSequence)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield toLedgerRecord(row)
    after = rows[PAGE - 1]?.sequence
  }
}

/** The slugs of withdrawn entries, lowest sequence first, read in pages. */
export async function* withdrawnSlugs({ db }: Database): AsyncGenerator<string> {
  let after: number | undefined = 0
  while (after !== undefined) {
    const rows: Pick<EntryRow, 'slug' | 'sequence'>[] = await db
      .selectFrom('entries')
      .select(['slug', 'sequence'])
      .where('standing', '=', 'withdrawn')
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const { slug } of rows) yield slug
    after = rows[PAGE - 1]?.sequence
  }
}

async function publishedAfter(database: Database, after: number): Promise<readonly StoredEntry[]> {
  const rows = await selectPublished(database)
    .where('entries.sequence', '>', after)
    .orderBy('entries.sequence')
    .limit(PAGE)
    .execute()
  return rows.map(toStoredEntry)
}

function selectPublished(database: Database) {
  return selectEntries(database).where('entries.standing', '=', 'published')
}

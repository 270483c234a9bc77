import type { Standing } from '../../domain/ledger-record.ts'
import type { StoredEntry } from '../../publish/stored-entry.ts'
import type { Database } from '../database.ts'
import type { ContentRow, EntryRow } from '../schema.ts'
import { compiledInsert } from './compiled-insert.ts'
import { toEntryRow } from './entry-row.ts'
import { lastPerKey } from './row-batches.ts'
import { putBands } from './sketch-bands.ts'
import { countMoves } from './standings.ts'

/** An entry to be written, with its key and what the database has under its id. */
interface Keyed {
  readonly key: number
  readonly stored: StoredEntry
  readonly before?: Known
}

interface Known {
  readonly key: number
  readonly standing: Standing
  readonly sketch: string
}

/** Inserts entries, or replaces them by id, with their content, bands and counts. Must run in a transaction. */
export async function putEntries(database: Database, entries: readonly StoredEntry[]): Promise<void> {
  const keyed = await withKeys(
    database,
    lastPerKey(entries, (entry) => entry.id),
  )
  await putRows(
    database,
    keyed.map(({ key, stored }) => toEntryRow(key, stored)),
  )
  await putContents(database, keyed)
  await putBands(
    database,
    keyed.map(({ key, stored, before }) => ({ key, sketch: stored.sketch, before: before?.sketch ?? '' })),
  )
  await countMoves(
    database,
    keyed.map(({ stored, before }) => ({ from: before?.standing, to: stored.standing })),
  )
}

/**
 * Keys are assigned here, which is safe with a single writer, so that all tables can be written without reading back.
 */
async function withKeys(database: Database, entries: readonly StoredEntry[]): Promise<Keyed[]> {
  const known = await knownById(
    database,
    entries.map((entry) => entry.id),
  )
  let next = await nextKey(database)
  return entries.map((stored) => {
    const before = known.get(stored.id)
    return before ? { key: before.key, stored, before } : { key: next++, stored }
  })
}

async function knownById({ db, engine }: Database, ids: readonly string[]): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'key', 'standing', 'sketch'])
    .where((entry) => engine.oneOf(entry.ref('id'), ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function nextKey({ db }: Database): Promise<number> {
  const { last } = await db
    .selectFrom('entries')
    .select((entry) => entry.fn.max<number | null>('key').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

const putRows = compiledInsert<EntryRow>(({ db }, rows) =>
  db
    .insertInto('entries')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((entry) => ({
        slug: entry.ref('excluded.slug'),
        sequence: entry.ref('excluded.sequence'),
        standing: entry.ref('excluded.standing'),
        path_hash: entry.ref('excluded.path_hash'),
        text_hash: entry.ref('excluded.text_hash'),
        sketch: entry.ref('excluded.sketch'),
        first_seen: entry.ref('excluded.first_seen'),
        published: entry.ref('excluded.published'),
        updated: entry.ref('excluded.updated'),
        withdrawn: entry.ref('excluded.withdrawn'),
        changed: entry.ref('excluded.changed'),
        weight: entry.ref('excluded.weight'),
        seed_path: entry.ref('excluded.seed_path'),
        fragment: entry.ref('excluded.fragment'),
        release_at: entry.ref('excluded.release_at'),
        text_gone_since: entry.ref('excluded.text_gone_since'),
        remarks: entry.ref('excluded.remarks'),
        ledgered: entry.ref('excluded.ledgered'),
      })),
    ),
)

const insertContents = compiledInsert<ContentRow>(({ db }, rows) =>
  db
    .insertInto('contents')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('entry').doUpdateSet((content) => ({ json: content.ref('excluded.json') })),
    ),
)

async function putContents(database: Database, keyed: readonly Keyed[]): Promise<void> {
  const contents = keyed.flatMap(({ key, stored }): ContentRow[] =>
    stored.entry ? [{ entry: key, json: JSON.stringify(stored.entry) }] : [],
  )
  await insertContents(database, contents)
  const emptied = keyed.filter(({ stored, before }) => before && !stored.entry)
  for (const { key } of emptied) await database.db.deleteFrom('contents').where('entry', '=', key).execute()
}

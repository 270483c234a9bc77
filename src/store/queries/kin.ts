import { sql } from 'kysely'
import type { KinMember, KinRecord } from '../../publish/translations/kin.ts'
import type { Database, KinRow } from '../schema.ts'
import { selectEntries } from './entry-lookups.ts'
import { toStoredEntry } from './entry-row.ts'
import { lastPerKey, rowBatches } from './row-batches.ts'

/** Puts kinships; those that say nothing of their links keep them. */
export async function putKin(database: Database, records: readonly KinRecord[]): Promise<void> {
  const rows = lastPerKey(records, ({ id }) => id)
  await putRows(database, rows)
  for (const linked of [true, false]) {
    const ids = rows.filter((record) => record.linked === linked).map(({ id }) => id)
    if (ids.length > 0) await setLinked(database, ids, linked)
  }
}

async function putRows({ db }: Database, records: readonly KinRecord[]): Promise<void> {
  const rows = records.map(({ id, kin, mark }): KinRow => ({ id, kin, mark, linked: 0 }))
  for (const batch of rowBatches(rows)) {
    await db
      .insertInto('kin')
      .values(batch)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({ kin: row.ref('excluded.kin'), mark: row.ref('excluded.mark') })),
      )
      .execute()
  }
}

async function setLinked({ db, engine }: Database, ids: readonly string[], linked: boolean): Promise<void> {
  await db
    .updateTable('kin')
    .set({ linked: linked ? 1 : 0 })
    .where((row) => engine.oneOf(row.ref('id'), ids))
    .execute()
}

/** Kin of entries not in the ledger file as they are, where others are of the same, or are named. */
export async function kinWithNews({ db }: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entries')
    .innerJoin('kin', 'kin.id', 'entries.id')
    .where('entries.ledgered', '=', sql.lit(0))
    .where((row) =>
      row.or([
        row('kin.linked', '=', 1),
        row.exists(
          row
            .selectFrom('kin as other')
            .select('other.id')
            .whereRef('other.kin', '=', 'kin.kin')
            .whereRef('other.id', '<>', 'kin.id'),
        ),
      ]),
    )
    .select('kin.kin')
    .distinct()
    .execute()
  return rows.map(({ kin }) => kin).sort()
}

/** The entries of the given kin, in the order of ids. */
export async function kinMembers(database: Database, kin: readonly string[]): Promise<readonly KinMember[]> {
  const rows = await selectEntries(database)
    .innerJoin('kin', 'kin.id', 'entries.id')
    .where((row) => database.engine.oneOf(row.ref('kin.kin'), kin))
    .select(['kin.kin', 'kin.mark'])
    .orderBy('entries.id')
    .execute()
  return rows.map(({ kin, mark, ...row }) => ({ kin, mark, entry: toStoredEntry(row) }))
}

/** The kin that the given entries are of. */
export async function kinOf({ db, engine }: Database, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('kin')
    .select('kin')
    .distinct()
    .where((row) => engine.oneOf(row.ref('id'), ids))
    .execute()
  return rows.map(({ kin }) => kin).sort()
}

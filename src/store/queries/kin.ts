import { sql } from 'kysely'
import type { KinMark, KinMember, KinRecord } from '../../publish/translations/kin.ts'
import type { Database, KinRow } from '../schema.ts'
import { compiledInsert } from './compiled-insert.ts'
import { selectEntries } from './entry-lookups.ts'
import { toStoredEntry } from './entry-row.ts'
import { lastPerKey } from './row-batches.ts'

const insertKin = compiledInsert<KinRow>(({ db }, rows) => db.insertInto('kin').values(rows))

/** Replaces the kinships of entries. Those that do not say whether they are linked keep the entry's previous value. */
export async function putKin(database: Database, records: readonly KinRecord[]): Promise<void> {
  if (records.length === 0) return
  const ids = [...new Set(records.map(({ id }) => id))]
  const linked = await linkedOf(database, ids)
  await database.db
    .deleteFrom('kin')
    .where((row) => database.engine.oneOf(row.ref('id'), ids))
    .execute()
  const rows = lastPerKey(records, ({ id, kin }) => JSON.stringify([id, kin])).map(
    ({ id, kin, mark, linked: isLinked = linked.has(id) }): KinRow => ({ id, kin, mark, linked: isLinked ? 1 : 0 }),
  )
  await insertKin(database, rows)
}

async function linkedOf({ db, engine }: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('kin')
    .select('id')
    .where((row) => engine.oneOf(row.ref('id'), ids))
    .where('linked', '=', sql.lit(1))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/**
 * Groups with an entry that is not in the ledger file in its current form and that has links, or relatives in the
 * group. Groups by minute count only if one of the two is a translation.
 */
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
            .whereRef('other.id', '<>', 'kin.id')
            .where((pair) =>
              pair.or([
                pair('kin.mark', 'not in', sql<KinMark>`('minute', 'notice')`),
                pair('other.mark', '<>', pair.ref('kin.mark')),
              ]),
            ),
        ),
      ]),
    )
    .select('kin.kin')
    .execute()
  return [...new Set(rows.map(({ kin }) => kin))].sort()
}

/** A larger group means nothing: it is the minute of an import, or a key that all articles share. */
const LARGEST = 200

/** The entries of the given groups, in order of id, without groups that are too large. */
export async function kinMembers(database: Database, kin: readonly string[]): Promise<readonly KinMember[]> {
  const small = await smallKin(database, kin)
  const rows = await selectEntries(database)
    .innerJoin('kin', 'kin.id', 'entries.id')
    .where((row) => database.engine.oneOf(row.ref('kin.kin'), small))
    .select(['kin.kin', 'kin.mark'])
    .orderBy('entries.id')
    .execute()
  return rows.map(({ kin, mark, ...row }) => ({ kin, mark, entry: toStoredEntry(row) }))
}

async function smallKin({ db, engine }: Database, kin: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('kin')
    .select('kin')
    .where((row) => engine.oneOf(row.ref('kin'), kin))
    .groupBy('kin')
    .having((row) => row.fn.countAll<number>(), '<=', sql.lit(LARGEST))
    .execute()
  return rows.map((row) => row.kin)
}

/** The groups that the given entries belong to. */
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

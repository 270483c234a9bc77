import { type ExpressionBuilder, sql } from 'kysely'
import type { GroupBasis, GroupMember, GroupRecord } from '../../publish/translations/translation-groups.ts'
import type { Database } from '../database.ts'
import type { GroupRow, Schema } from '../schema.ts'
import { compiledInsert } from './compiled-insert.ts'
import { selectEntries } from './entry-lookups.ts'
import { toStoredEntry } from './entry-row.ts'
import { lastPerKey } from './row-batches.ts'

const insertGroups = compiledInsert<GroupRow>(({ db }, rows) => db.insertInto('translation_groups').values(rows))

/** Replaces the groups of entries. Those that do not say whether they are linked keep the entry's previous value. */
export async function putGroups(database: Database, records: readonly GroupRecord[]): Promise<void> {
  if (records.length === 0) return
  const ids = [...new Set(records.map(({ id }) => id))]
  const linked = await linkedOf(database, ids)
  await database.db
    .deleteFrom('translation_groups')
    .where((row) => database.engine.oneOf(row.ref('id'), ids))
    .execute()
  const rows = lastPerKey(records, ({ id, group }) => JSON.stringify([id, group])).map(
    (record): GroupRow => ({
      id: record.id,
      group_key: record.group,
      basis: record.basis,
      linked: (record.linked ?? linked.has(record.id)) ? 1 : 0,
    }),
  )
  await insertGroups(database, rows)
}

async function linkedOf({ db, engine }: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('translation_groups')
    .select('id')
    .where((row) => engine.oneOf(row.ref('id'), ids))
    .where('linked', '=', sql.lit(1))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/**
 * Groups with an entry that is not in the ledger file in its current form and that has links, or company in the
 * group. Groups by minute count only if one of the two is a translation.
 */
export async function groupsToRelink({ db }: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entries')
    .innerJoin('translation_groups as member', 'member.id', 'entries.id')
    .where('entries.ledgered', '=', sql.lit(0))
    .where((row) => row.or([row('member.linked', '=', 1), row.exists(companyOf(row))]))
    .select('member.group_key')
    .execute()
  return [...new Set(rows.map(({ group_key }) => group_key))].sort()
}

type MemberExpressions = ExpressionBuilder<Schema & { readonly member: GroupRow }, 'member'>

/** Other members of a member's group. */
function companyOf(member: MemberExpressions) {
  return member
    .selectFrom('translation_groups as other')
    .select('other.id')
    .whereRef('other.group_key', '=', 'member.group_key')
    .whereRef('other.id', '<>', 'member.id')
    .where((pair) =>
      pair.or([
        pair('member.basis', 'not in', sql<GroupBasis>`('minute', 'notice')`),
        pair('other.basis', '<>', pair.ref('member.basis')),
      ]),
    )
}

/** A larger group means nothing: it is the minute of an import, or a key that all articles share. */
const LARGEST = 200

/** The entries of the given groups, in order of id, without groups that are too large. */
export async function groupMembers(database: Database, groups: readonly string[]): Promise<readonly GroupMember[]> {
  const small = await smallGroups(database, groups)
  const rows = await selectEntries(database)
    .innerJoin('translation_groups as member', 'member.id', 'entries.id')
    .where((row) => database.engine.oneOf(row.ref('member.group_key'), small))
    .select(['member.group_key', 'member.basis'])
    .orderBy('entries.id')
    .execute()
  return rows.map(({ group_key: group, basis, ...row }) => ({ group, basis, entry: toStoredEntry(row) }))
}

async function smallGroups({ db, engine }: Database, groups: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('translation_groups')
    .select('group_key')
    .where((row) => engine.oneOf(row.ref('group_key'), groups))
    .groupBy('group_key')
    .having((row) => row.fn.countAll<number>(), '<=', sql.lit(LARGEST))
    .execute()
  return rows.map(({ group_key }) => group_key)
}

/** The groups that the given entries belong to. */
export async function groupsOf({ db, engine }: Database, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('translation_groups')
    .select('group_key')
    .distinct()
    .where((row) => engine.oneOf(row.ref('id'), ids))
    .execute()
  return rows.map(({ group_key }) => group_key).sort()
}

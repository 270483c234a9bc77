import { kindOf } from '../../publish/slices/named-feed.ts'
import type { FeedRecord } from '../../publish/slices/slice-store.ts'
import type { Database } from '../database.ts'
import type { FeedRow } from '../schema.ts'
import { rowBatches } from './row-batches.ts'

/** A feed's row that is being changed. */
export type OpenFeed = { -readonly [Column in keyof FeedRow]: FeedRow[Column] }

/** Reads the rows of the feeds with these names and keys; unknown names get an empty row with a new key. */
export async function openFeeds(
  { db, engine }: Database,
  names: readonly string[],
  keys: readonly number[],
): Promise<ReadonlyMap<string, OpenFeed>> {
  const rows = db.selectFrom('feeds').selectAll()
  const byName = await rows.where((feed) => engine.oneOf(feed.ref('name'), names)).execute()
  const seen = new Set(byName.map(({ key }) => key))
  const others = keys.filter((key) => !seen.has(key))
  const byKey = await rows.where((feed) => engine.oneOfNumbers(feed.ref('key'), others)).execute()
  const open = new Map([...byName, ...byKey].map((row) => [row.name, { ...row }]))
  let next = await nextKey({ db, engine })
  for (const name of names) if (!open.has(name)) open.set(name, emptyRow(next++, name))
  return open
}

async function nextKey({ db }: Database): Promise<number> {
  const { last } = await db
    .selectFrom('feeds')
    .select((feed) => feed.fn.max<number | null>('key').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

function emptyRow(key: number, name: string): OpenFeed {
  return {
    key,
    name,
    kind: kindOf(name),
    label: '',
    last: 0,
    cut: 0,
    archives: 0,
    pending_bytes: 0,
    shown: 0,
    changed: 0,
  }
}

/** Inserts feeds, or replaces them by key. */
export async function putFeeds({ db }: Database, feeds: readonly FeedRow[]): Promise<void> {
  for (const rows of rowBatches(feeds)) {
    await db
      .insertInto('feeds')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((feed) => ({
          label: feed.ref('excluded.label'),
          last: feed.ref('excluded.last'),
          cut: feed.ref('excluded.cut'),
          archives: feed.ref('excluded.archives'),
          pending_bytes: feed.ref('excluded.pending_bytes'),
          shown: feed.ref('excluded.shown'),
          changed: feed.ref('excluded.changed'),
        })),
      )
      .execute()
  }
}

/** The feed of a row. */
export function toFeedRecord({ name, label, last, cut, archives, pending_bytes, shown }: FeedRow): FeedRecord {
  return { name, label, last, cut, archives, pendingBytes: pending_bytes, shown }
}

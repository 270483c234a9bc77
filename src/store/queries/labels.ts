import type { Database } from '../database.ts'
import { openFeeds, putFeeds } from './feed-rows.ts'

/** The labels of feeds, by name. */
export async function labels({ db, engine }: Database, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('feeds')
    .select(['name', 'label'])
    .where((feed) => engine.oneOf(feed.ref('name'), names))
    .execute()
  return new Map(rows.map(({ name, label }) => [name, label]))
}

/** Restores labels from the ledger file; feeds that have one keep it. */
export async function restoreLabels(database: Database, known: ReadonlyMap<string, string>): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const feeds = [...(await openFeeds(transaction, [...known.keys()], [])).values()]
    const nameless = feeds.filter(({ label }) => label === '')
    await putFeeds(
      transaction,
      nameless.map((feed) => ({ ...feed, label: known.get(feed.name) ?? '' })),
    )
  })
}

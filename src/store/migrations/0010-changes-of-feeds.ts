import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** When each feed last changed, so that the feeds that changed lately are found without their places. */
export function changesOfFeeds(): Migration {
  return {
    async up(db) {
      await db.schema
        .alterTable('feeds')
        .addColumn('changed', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute()
      await sql`update feeds set changed = coalesce(
        (select max(changed) from places where feed = feeds.key and shown = 1), 0)`.execute(db)
      await sql`update feeds set changed = max(changed, coalesce(
        (select max(changed) from places where feed = feeds.key and shown = 0), 0))`.execute(db)
      await db.schema.createIndex('feeds_by_change').on('feeds').columns(['changed', 'name']).execute()
    },
  }
}

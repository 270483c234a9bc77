import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Records since when the seed of an entry has held a different text. */
export function textsGone(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('entries').addColumn('text_gone_since', 'bigint').execute()
      await db.schema
        .createIndex('entries_text_gone')
        .on('entries')
        .columns(['text_gone_since', 'id'])
        .where(sql.ref('text_gone_since'), 'is not', sql.lit(null))
        .execute()
    },
  }
}

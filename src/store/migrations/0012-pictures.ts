import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Records the pictures that seeds bring with them, and has all seeds read again, since none was looked for before. */
export function pictures(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('seeds').addColumn('pictures', 'text').execute()
      await db.schema
        .createIndex('seeds_pictures')
        .on('seeds')
        .column('path')
        .where(sql.ref('pictures'), 'is not', sql.lit(null))
        .execute()
      await db.updateTable('seeds').set({ stamp: '' }).execute()
    },
  }
}

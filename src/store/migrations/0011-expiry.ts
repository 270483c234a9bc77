import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Records when seeds expire in a column of their own; it was part of their stamps, and those that had it are read again. */
export function expiry(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('seeds').addColumn('expires', 'bigint').execute()
      await db.schema
        .createIndex('seeds_expires')
        .on('seeds')
        .column('expires')
        .where(sql.ref('expires'), 'is not', sql.lit(null))
        .execute()
      await db.updateTable('seeds').set({ stamp: '' }).where('stamp', 'like', '%@%').execute()
    },
  }
}

import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** Counts of polls: one row per day, feed and reader. */
export function readerDays(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('reader_days')
        .addColumn('day', engine.byteText, (column) => column.notNull())
        .addColumn('feed', engine.byteText, (column) => column.notNull())
        .addColumn('reader', engine.byteText, (column) => column.notNull())
        .addColumn('polls', 'bigint', (column) => column.notNull())
        .addColumn('conditional', 'bigint', (column) => column.notNull())
        .addColumn('whole', 'bigint', (column) => column.notNull())
        .addColumn('not_modified', 'bigint', (column) => column.notNull())
        .addColumn('delta', 'bigint', (column) => column.notNull())
        .addColumn('refused', 'bigint', (column) => column.notNull())
        .addColumn('bytes', 'bigint', (column) => column.notNull())
        .addColumn('reported', 'text', (column) => column.notNull())
        .addColumn('sketch', 'text')
        .addColumn('pollers', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('reader_days_key', ['day', 'feed', 'reader'])
        .$call(engine.orderedByKey)
        .execute()
      await db.schema
        .createIndex('reader_days_with_sketch')
        .on('reader_days')
        .column('day')
        .where(sql.ref('sketch'), 'is not', sql.lit(null))
        .execute()
    },
  }
}

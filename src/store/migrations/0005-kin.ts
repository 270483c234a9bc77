import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** Groups of translations. */
export function kin(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('kin')
        .addColumn('id', engine.byteText, (column) => column.primaryKey().notNull())
        .addColumn('kin', engine.byteText, (column) => column.notNull())
        .addColumn('mark', 'text', (column) => column.notNull())
        .addColumn('linked', 'integer', (column) => column.notNull())
        .$call(engine.orderedByKey)
        .execute()
      await db.schema.createIndex('kin_by_kin').on('kin').column('kin').execute()
    },
  }
}

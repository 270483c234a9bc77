import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** Lets an entry belong to two groups of translations: one by name and one by minute of publication. */
export function twoKin(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema.dropIndex('kin_by_kin').execute()
      await db.schema.alterTable('kin').renameTo('one_kin').execute()
      await db.schema
        .createTable('kin')
        .addColumn('id', engine.byteText, (column) => column.notNull())
        .addColumn('kin', engine.byteText, (column) => column.notNull())
        .addColumn('mark', 'text', (column) => column.notNull())
        .addColumn('linked', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('kin_key', ['id', 'kin'])
        .$call(engine.orderedByKey)
        .execute()
      await db.schema.createIndex('kin_by_kin').on('kin').column('kin').execute()
      await db
        .insertInto('kin')
        .columns(['id', 'kin', 'mark', 'linked'])
        .expression(db.selectFrom('one_kin').select(['id', 'kin', 'mark', 'linked']))
        .execute()
      await db.schema.dropTable('one_kin').execute()
    },
  }
}

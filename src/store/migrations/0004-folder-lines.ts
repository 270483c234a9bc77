import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** What has been learned about folders of seeds: one row per folder. */
export function folderLines(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('folder_lines')
        .addColumn('folder', engine.byteText, (column) => column.primaryKey().notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .execute()
    },
  }
}

import type { Migration } from 'kysely/migration'

/** Calls feeds feeds: the table `facets`, and the columns that refer to it. */
export function feeds(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('facets').renameTo('feeds').execute()
      await db.schema.alterTable('places').renameColumn('facet', 'feed').execute()
      await db.schema.alterTable('archives').renameColumn('facet', 'feed').execute()
    },
  }
}

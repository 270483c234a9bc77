import type { Migration } from 'kysely/migration'

/** Calls groups of translations by that name: the table `kin`. */
export function translationGroups(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('kin').renameTo('translation_groups').execute()
      await db.schema.alterTable('translation_groups').renameColumn('kin', 'group_key').execute()
      await db.schema.alterTable('translation_groups').renameColumn('mark', 'basis').execute()
    },
  }
}

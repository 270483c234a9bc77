import type { Migration } from 'kysely/migration'

/** Has the seeds that show pictures read again, since the sizes of these were not read before. */
export function pictureSizes(): Migration {
  return {
    async up(db) {
      await db.updateTable('seeds').set({ stamp: '' }).where('pictures', 'is not', null).execute()
    },
  }
}

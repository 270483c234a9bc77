import { Migrator } from 'kysely/migration'
import type { Database } from '../database.ts'
import { StoreError } from '../store-error.ts'
import { allMigrations } from './all-migrations.ts'

/**
 * Migrates a database to the latest schema in one transaction. `place` names it in messages. Throws a StoreError:
 * STORE_NEWER if it has unknown migrations, or what the engine reports.
 */
export async function migrate(database: Database, place: string): Promise<void> {
  const migrations = allMigrations(database.engine)
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (error instanceof StoreError) throw error
  const unknown = (await appliedNames(database)).filter((name) => !(name in migrations))
  if (unknown.length === 0) throw new StoreError('STORE_FAILED', `${place} could not be brought up to date.`, error)
  throw new StoreError(
    'STORE_NEWER',
    `${place} was written by a newer version of Gazette (it has ${unknown.join(', ')}). ` +
      'Start that version again, or move the database away: a new one is made from the seeds and the ledger file.',
    error,
  )
}

async function appliedNames({ db }: Database): Promise<string[]> {
  const applied = db.withTables<{ kysely_migration: { name: string } }>()
  const rows = await applied.selectFrom('kysely_migration').select('name').orderBy('name').execute()
  return rows.map((row) => row.name)
}

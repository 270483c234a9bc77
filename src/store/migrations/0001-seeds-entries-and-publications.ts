import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** The first tables: seeds, entries with content and bands, counts, publications, notes. */
export function seedsEntriesAndPublications(engine: Engine): Migration {
  return {
    async up(db) {
      await createSeeds(db, engine)
      await createEntries(db, engine)
      await createEntryIndexes(db)
      await createContentsAndBands(db, engine)
      await createSmallTables(db, engine)
    },
  }
}

async function createSeeds(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('seeds')
    .addColumn('path', engine.byteText, (column) => column.primaryKey().notNull())
    .addColumn('stamp', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('copy_of', engine.byteText)
    .addColumn('missing_since', 'bigint')
    .$call(engine.orderedByKey)
    .execute()
  await db.schema
    .createIndex('seeds_by_copy_of')
    .on('seeds')
    .column('copy_of')
    .where(sql.ref('copy_of'), 'is not', sql.lit(null))
    .execute()
}

async function createEntries(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('entries')
    .addColumn('key', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('id', engine.byteText, (column) => column.notNull().unique())
    .addColumn('slug', engine.byteText, (column) => column.notNull().unique())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('standing', 'text', (column) => column.notNull())
    .addColumn('path_hash', engine.byteText, (column) => column.notNull())
    .addColumn('text_hash', engine.byteText, (column) => column.notNull())
    .addColumn('sketch', 'text', (column) => column.notNull())
    .addColumn('first_seen', 'bigint', (column) => column.notNull())
    .addColumn('published', 'bigint', (column) => column.notNull())
    .addColumn('updated', 'bigint', (column) => column.notNull())
    .addColumn('withdrawn', 'bigint')
    .addColumn('seed_path', engine.byteText)
    .addColumn('fragment', 'text', (column) => column.notNull())
    .addColumn('release_at', 'bigint')
    .addColumn('remarks', 'text')
    .addColumn('ledgered', 'integer', (column) => column.notNull())
    .execute()
}

async function createEntryIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string) => db.schema.createIndex(name).on('entries')
  await index('entries_by_path_hash').column('path_hash').execute()
  await index('entries_by_text_hash').column('text_hash').execute()
  await index('entries_by_seed_path').column('seed_path').where(sql.ref('seed_path'), 'is not', sql.lit(null)).execute()
  await index('entries_by_updated').column('updated').execute()
  await index('entries_by_standing').columns(['standing', 'sequence']).execute()
  await index('entries_by_sequence').unique().column('sequence').where(sql.ref('sequence'), '<>', sql.lit(0)).execute()
  await index('entries_with_remarks')
    .columns(['standing', 'sequence'])
    .where(sql.ref('remarks'), 'is not', sql.lit(null))
    .execute()
  await index('entries_unclaimed')
    .column('id')
    .where(sql.ref('seed_path'), 'is', sql.lit(null))
    .where(sql.ref('standing'), '!=', sql.lit('withdrawn'))
    .execute()
  await index('entries_unledgered').columns(['sequence', 'id']).where(sql.ref('ledgered'), '=', sql.lit(0)).execute()
}

async function createContentsAndBands(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('contents')
    .addColumn('entry', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('json', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('bands')
    .addColumn('band', 'bigint', (column) => column.notNull())
    .addColumn('entry', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('bands_key', ['band', 'entry'])
    .$call(engine.orderedByKey)
    .execute()
}

async function createSmallTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('standings')
    .addColumn('standing', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entries', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('publications')
    .addColumn('path', engine.byteText, (column) => column.primaryKey().notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('last_modified', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('notes')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

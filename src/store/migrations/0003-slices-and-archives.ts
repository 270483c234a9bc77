import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'

/** Slices, the positions of entries in feeds, the ends of archives, and when each entry last changed. */
export function slicesAndArchives(engine: Engine): Migration {
  return {
    async up(db) {
      await addColumns(db)
      await createFacets(db, engine)
      await createPlaces(db, engine)
      await createArchives(db, engine)
    },
  }
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('entries')
    .addColumn('changed', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('entries')
    .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`update entries set changed = first_seen - first_seen % 1000`.execute(db)
}

async function createFacets(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('facets')
    .addColumn('key', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('name', engine.byteText, (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('last', 'bigint', (column) => column.notNull())
    .addColumn('cut', 'bigint', (column) => column.notNull())
    .addColumn('archives', 'integer', (column) => column.notNull())
    .addColumn('pending_bytes', 'bigint', (column) => column.notNull())
    .addColumn('shown', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('facets_by_shown').on('facets').columns(['kind', 'shown desc', 'name']).execute()
}

async function createPlaces(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('places')
    .addColumn('facet', 'integer', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('entry', 'integer', (column) => column.notNull())
    .addColumn('shown', 'integer', (column) => column.notNull())
    .addColumn('changed', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('places_key', ['facet', 'position'])
    .$call(engine.orderedByKey)
    .execute()
  await db.schema.createIndex('places_by_entry').unique().on('places').columns(['entry', 'facet']).execute()
  await db.schema
    .createIndex('places_by_change')
    .on('places')
    .columns(['facet', 'shown', 'changed', 'position'])
    .execute()
}

async function createArchives(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('archives')
    .addColumn('facet', 'integer', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('last', 'bigint', (column) => column.notNull())
    .addColumn('cut_at', 'bigint', (column) => column.notNull())
    .addColumn('stale', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('archives_key', ['facet', 'number'])
    .$call(engine.orderedByKey)
    .execute()
  await db.schema.createIndex('archives_by_last').on('archives').columns(['facet', 'last']).execute()
  await db.schema
    .createIndex('archives_stale')
    .on('archives')
    .columns(['facet', 'stale', 'number'])
    .where(sql.ref('stale'), '>', sql.lit(0))
    .execute()
}

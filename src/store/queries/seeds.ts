import type { SelectQueryBuilder } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { SeedRecord } from '../../publish/store.ts'
import type { Database } from '../database.ts'
import type { Schema, SeedRow } from '../schema.ts'
import { compiledInsert } from './compiled-insert.ts'
import { lastPerKey } from './row-batches.ts'

const PAGE = 1_000

/** The seeds at the given paths, by path. */
export async function seedsByPath({ db, engine }: Database, paths: readonly string[]) {
  const rows = await db
    .selectFrom('seeds')
    .selectAll()
    .where((seed) => engine.oneOf(seed.ref('path'), paths))
    .execute()
  return new Map(rows.map((row) => [row.path, toSeedRecord(row)]))
}

/** The seeds that are copies of the given entries, in order of path. */
export async function copiesOf({ db, engine }: Database, ids: readonly string[]): Promise<readonly SeedRecord[]> {
  const rows = await db
    .selectFrom('seeds')
    .selectAll()
    .where('copy_of', 'is not', null)
    .where((seed) => engine.oneOf(seed.ref('copy_of'), ids))
    .orderBy('path')
    .execute()
  return rows.map(toSeedRecord)
}

/** Every seed in byte order of path. Read in pages, so seeds may change meanwhile. */
export function allSeeds({ db }: Database): AsyncGenerator<SeedRecord> {
  return inPages((after) => db.selectFrom('seeds').selectAll().where('path', '>', after))
}

/** The seeds that show pictures of their own, or would if these were there, in byte order of path. Read in pages. */
export function seedsWithPictures({ db }: Database): AsyncGenerator<SeedRecord> {
  return inPages((after) =>
    db.selectFrom('seeds').selectAll().where('path', '>', after).where('pictures', 'is not', null),
  )
}

async function* inPages(
  select: (after: string) => SelectQueryBuilder<Schema, 'seeds', SeedRow>,
): AsyncGenerator<SeedRecord> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const rows: SeedRow[] = await select(after).orderBy('path').limit(PAGE).execute()
    for (const row of rows) yield toSeedRecord(row)
    after = rows[PAGE - 1]?.path
  }
}

/** When the next seed expires after the given time; undefined if none does. */
export async function nextExpiry({ db }: Database, after: Instant): Promise<Instant | undefined> {
  const [row] = await db
    .selectFrom('seeds')
    .select('expires')
    .where('expires', '>', after)
    .orderBy('expires')
    .limit(1)
    .execute()
  return row?.expires ?? undefined
}

const insertSeeds = compiledInsert<SeedRow>(({ db }, rows) =>
  db
    .insertInto('seeds')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('path').doUpdateSet((seed) => ({
        stamp: seed.ref('excluded.stamp'),
        hash: seed.ref('excluded.hash'),
        problem: seed.ref('excluded.problem'),
        copy_of: seed.ref('excluded.copy_of'),
        missing_since: seed.ref('excluded.missing_since'),
        expires: seed.ref('excluded.expires'),
        pictures: seed.ref('excluded.pictures'),
      })),
    ),
)

/** Inserts seeds, or replaces them by path. */
export async function putSeeds(database: Database, seeds: readonly SeedRecord[]): Promise<void> {
  await insertSeeds(database, lastPerKey(seeds, (seed) => seed.path).map(toSeedRow))
}

/** Deletes the seeds at the given paths. */
export async function removeSeeds({ db, engine }: Database, paths: readonly string[]): Promise<void> {
  await db
    .deleteFrom('seeds')
    .where((seed) => engine.oneOf(seed.ref('path'), paths))
    .execute()
}

function toSeedRow(seed: SeedRecord): SeedRow {
  return {
    path: seed.path,
    stamp: seed.stamp,
    hash: seed.hash,
    problem: seed.problem ?? null,
    copy_of: seed.copyOf ?? null,
    missing_since: seed.missingSince ?? null,
    expires: seed.expires ?? null,
    pictures: seed.pictures === undefined ? null : JSON.stringify(seed.pictures),
  }
}

function toSeedRecord(row: SeedRow): SeedRecord {
  return {
    path: row.path,
    stamp: row.stamp,
    hash: row.hash,
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.copy_of !== null && { copyOf: row.copy_of }),
    ...(row.missing_since !== null && { missingSince: row.missing_since }),
    ...(row.expires !== null && { expires: row.expires }),
    ...(row.pictures !== null && { pictures: JSON.parse(row.pictures) }),
  }
}

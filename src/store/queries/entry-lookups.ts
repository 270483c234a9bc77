import { type ExpressionBuilder, sql } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import { SECOND } from '../../domain/whole-second.ts'
import type { BandHolder } from '../../publish/store.ts'
import type { StoredEntry } from '../../publish/stored-entry.ts'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'
import { toStoredEntry } from './entry-row.ts'

/** Columns by which entries are looked up; each has an index. */
export type LookupColumn = 'id' | 'seed_path' | 'text_hash' | 'path_hash'

/** Entries with their content: the start of every query that returns complete entries. */
export function selectEntries({ db }: Database) {
  return db
    .selectFrom('entries')
    .leftJoin('contents', 'contents.entry', 'entries.key')
    .selectAll('entries')
    .select('contents.json')
}

/** Entries whose `column` is one of the given values, in order of id. */
export async function entriesBy(
  database: Database,
  column: LookupColumn,
  values: readonly string[],
): Promise<readonly StoredEntry[]> {
  const rows = await selectEntries(database)
    .where((entry) => database.engine.oneOf(entry.ref(`entries.${column}`), values))
    .orderBy('entries.id')
    .execute()
  return rows.map(toStoredEntry)
}

/** Entries at the given positions in publication order; position 0 means none. */
export async function entriesBySequence(
  database: Database,
  sequences: readonly number[],
): Promise<readonly StoredEntry[]> {
  const rows = await selectEntries(database)
    .where((entry) => database.engine.oneOfNumbers(entry.ref('entries.sequence'), sequences))
    .where('entries.sequence', '<>', sql.lit(0))
    .orderBy('entries.sequence')
    .execute()
  return rows.map(toStoredEntry)
}

/** Which of the given slugs are taken. */
export async function takenSlugs({ db, engine }: Database, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('entries')
    .select('slug')
    .where((entry) => engine.oneOf(entry.ref('slug'), slugs))
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

/**
 * For a band that many entries have, only the latest are considered: a text tends to recur soon, and lookups must not
 * slow down as the number grows.
 */
const LATEST_HOLDERS = 30

function holdersOf(asked: ExpressionBuilder<Schema & { asked: { value: number } }, 'asked'>) {
  return asked.selectFrom('bands as held').select('held.entry').whereRef('held.band', '=', 'asked.value')
}

/**
 * The entries that have each of the given bands, one result per band; for a band that many have, only the latest
 * thirty.
 */
export async function sketchesWith({ db, engine }: Database, bands: readonly number[]): Promise<readonly BandHolder[]> {
  return db
    .selectFrom(engine.each(bands).as('asked'))
    .innerJoin('bands', 'bands.band', 'asked.value')
    .where('bands.entry', '>=', (asked) =>
      asked.fn.coalesce(
        holdersOf(asked)
          .orderBy('held.entry', 'desc')
          .limit(1)
          .offset(LATEST_HOLDERS - 1),
        asked.val(0),
      ),
    )
    .innerJoin('entries', 'entries.key', 'bands.entry')
    .select(['bands.band', 'entries.id', 'entries.sketch'])
    .orderBy('bands.band')
    .orderBy('bands.entry')
    .execute()
}

/** Which of the given bands occur in any sketch, and in how many entries, counting up to `manyHolders`. */
export async function holdersOfBands(
  { db, engine }: Database,
  bands: readonly number[],
  manyHolders: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom(engine.each(bands).as('asked'))
    .select((asked) => [
      'asked.value',
      asked
        .selectFrom(holdersOf(asked).limit(manyHolders).as('holders'))
        .select((holders) => holders.fn.countAll<number>().as('count'))
        .as('holders'),
    ])
    // Most bands have no holder, and a row costs more than a search.
    .where((asked) => asked.exists(holdersOf(asked)))
    .execute()
  return new Map(rows.flatMap(({ value, holders }) => (holders ? [[value, holders] as const] : [])))
}

/** The highest `updated` within each of the given seconds that has one. */
export async function highestUpdated(
  { db, engine }: Database,
  seconds: readonly Instant[],
): Promise<ReadonlyMap<Instant, Instant>> {
  const rows = await db
    .selectFrom(engine.each(seconds).as('asked'))
    .select((asked) => [
      'asked.value as second',
      asked
        .selectFrom('entries')
        .select((entry) => entry.fn.max<number | null>('entries.updated').as('highest'))
        .whereRef('entries.updated', '>=', 'asked.value')
        .where('entries.updated', '<', (entry) => entry('asked.value', '+', SECOND))
        .as('highest'),
    ])
    .execute()
  return new Map(rows.flatMap(({ second, highest }) => (highest === null ? [] : [[second, highest] as const])))
}

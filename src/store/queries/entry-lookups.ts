import type { ExpressionBuilder } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { SKETCH_BANDS } from '../../domain/sketch-bands.ts'
import { SECOND } from '../../domain/whole-second.ts'
import type { StoredEntry } from '../../publish/store.ts'
import type { Database, Schema } from '../schema.ts'
import { compiledQuery } from './compiled-query.ts'
import { toStoredEntry } from './entry-row.ts'

/** Columns that entries are looked up by; each has an index. */
export type LookupColumn = 'id' | 'seed_path' | 'text_hash' | 'path_hash'

/** Entries with their content: the start of every query that gives whole entries. */
export function selectEntries({ db }: Database) {
  return db
    .selectFrom('entries')
    .leftJoin('contents', 'contents.entry', 'entries.key')
    .selectAll('entries')
    .select('contents.json')
}

/** The entries whose `column` is one of the given values, in the order of ids. */
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

/** Of the given slugs, those that some entry has. */
export async function takenSlugs({ db, engine }: Database, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('entries')
    .select('slug')
    .where((entry) => engine.oneOf(entry.ref('slug'), slugs))
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

/** Texts made from one pattern share bands by the thousand: those with most in common are candidates enough. */
const MOST_ALIKE = 20

/** Of all that have a band, the latest are looked at: a text comes again soon, and no look may take longer the more there are. */
const LATEST_HOLDERS = 100

const alike = compiledQuery(({ db }) => {
  const latest = db
    .selectFrom((bands) =>
      bands
        .selectFrom('bands')
        .where('band', '=', 0)
        .select('entry')
        .orderBy('entry', 'desc')
        .limit(LATEST_HOLDERS)
        .as('latest'),
    )
    .select('latest.entry')
  const holders = new Array(SKETCH_BANDS - 1).fill(latest).reduce((all, one) => all.unionAll(one), latest)
  const counted = db
    .selectFrom(holders.as('holders'))
    .groupBy('entry')
    .select((holder) => ['entry', holder.fn.countAll().as('shared')])
    .orderBy('shared', 'desc')
    .orderBy('entry')
    .limit(MOST_ALIKE)
  return db
    .selectFrom('entries')
    .innerJoin(counted.as('alike'), 'alike.entry', 'entries.key')
    .select(['entries.id', 'entries.sketch'])
    .orderBy('alike.shared', 'desc')
    .orderBy('entries.id')
})

/** Entries that have one of a sketch's bands, at most twenty: those with most of them first, then in the order of ids. */
export async function sketchesWith(
  database: Database,
  bands: readonly number[],
): Promise<readonly Pick<LedgerRecord, 'id' | 'sketch'>[]> {
  // One query serves any number of bands: nobody has a negative one.
  const asked = Array.from({ length: SKETCH_BANDS }, (_, n) => bands[n] ?? -1)
  return bands.length === 0 ? [] : alike(database, [...asked.flatMap((band) => [band, LATEST_HOLDERS]), MOST_ALIKE])
}

/** Of the given bands, those that the sketch of some entry has, with the number of entries, counted up to `manyHolders`. */
export async function holdersOfBands(
  { db, engine }: Database,
  bands: readonly number[],
  manyHolders: number,
): Promise<ReadonlyMap<number, number>> {
  const some = (asked: ExpressionBuilder<Schema & { asked: { value: number } }, 'asked'>) =>
    asked.selectFrom('bands').select('bands.entry').whereRef('bands.band', '=', 'asked.value').limit(manyHolders)
  const rows = await db
    .selectFrom(engine.each(bands).as('asked'))
    .select((asked) => [
      'asked.value',
      asked
        .selectFrom(some(asked).as('holders'))
        .select((holders) => holders.fn.countAll<number>().as('count'))
        .as('holders'),
    ])
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

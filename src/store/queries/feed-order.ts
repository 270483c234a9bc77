import { sql } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { FeedChange, FeedRecord, Place, PlacedEntry } from '../../publish/slices/slice-store.ts'
import type { Database } from '../database.ts'
import { toStoredEntry } from './entry-row.ts'
import { toFeedRecord } from './feed-rows.ts'

/** A feed by name. */
export async function feed({ db }: Database, name: string): Promise<FeedRecord | undefined> {
  const row = await db.selectFrom('feeds').selectAll().where('name', '=', name).executeTakeFirst()
  return row && toFeedRecord(row)
}

/** The feeds of a kind that show any entries: those with most entries first, then by name. */
export async function largestFeeds({ db }: Database, kind: string, limit: number): Promise<readonly FeedRecord[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where('kind', '=', kind)
    .where('shown', '>', 0)
    .orderBy('shown', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute()
  return rows.map(toFeedRecord)
}

/** The key of a feed; 0, which no feed has, if it does not exist. */
async function keyOf({ db }: Database, name: string): Promise<number> {
  const row = await db.selectFrom('feeds').select('key').where('name', '=', name).executeTakeFirst()
  return row?.key ?? 0
}

/** The shown places after a position, lowest first. */
export async function pending(database: Database, name: string, after: number): Promise<readonly Place[]> {
  return database.db
    .selectFrom('places')
    .innerJoin('entries', 'entries.key', 'places.entry')
    .select(['places.position', 'entries.weight'])
    .where('places.feed', '=', await keyOf(database, name))
    .where('places.position', '>', after)
    .where('places.shown', '=', 1)
    .orderBy('places.position')
    .execute()
}

/** Entries shown at positions in (after, upTo], lowest first. */
export async function placedBetween(
  database: Database,
  name: string,
  after: number,
  upTo: number,
): Promise<readonly PlacedEntry[]> {
  const rows = await selectPlaced(database)
    .where('places.feed', '=', await keyOf(database, name))
    .where('places.position', '>', after)
    .where('places.position', '<=', upTo)
    .where('places.shown', '=', 1)
    .orderBy('places.position')
    .execute()
  return rows.map(toPlacedEntry)
}

/** The most recently changed entries shown, latest first. */
export async function lastChanged(database: Database, name: string, limit: number): Promise<readonly PlacedEntry[]> {
  const rows = await selectPlaced(database)
    .where('places.feed', '=', await keyOf(database, name))
    .where('places.shown', '=', 1)
    .orderBy('places.changed', 'desc')
    .orderBy('places.position', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toPlacedEntry)
}

function selectPlaced({ db }: Database) {
  return db
    .selectFrom('places')
    .innerJoin('entries', 'entries.key', 'places.entry')
    .leftJoin('contents', 'contents.entry', 'entries.key')
    .selectAll('entries')
    .select(['contents.json', 'places.position'])
}

type PlacedRow = Parameters<typeof toStoredEntry>[0] & { readonly position: number }

function toPlacedEntry(row: PlacedRow): PlacedEntry {
  return { position: row.position, weight: row.weight, stored: toStoredEntry(row) }
}

/** When anything in a feed last changed, shown or not. */
export async function changeOf({ db }: Database, name: string): Promise<Instant | undefined> {
  const row = await db.selectFrom('feeds').select('changed').where('name', '=', name).executeTakeFirst()
  return row?.changed || undefined
}

/** The feeds that show entries and changed after the given one, in order of change, then of name. */
export async function feedsChangedAfter(
  { db }: Database,
  { changed, name }: FeedChange,
  limit: number,
): Promise<readonly FeedChange[]> {
  return db
    .selectFrom('feeds')
    .select(['changed', 'name'])
    .where(({ eb, refTuple, tuple }) => eb(refTuple('changed', 'name'), '>', tuple(changed, name)))
    .where('shown', '<>', 0)
    .orderBy('changed')
    .orderBy('name')
    .limit(limit)
    .execute()
}

/** The feed that changed last; undefined if no feed has places. */
export async function lastFeedChange({ db }: Database): Promise<FeedChange | undefined> {
  return db
    .selectFrom('feeds')
    .select(['changed', 'name'])
    .where('changed', '>', 0)
    .orderBy('changed', 'desc')
    .orderBy('name', 'desc')
    .limit(sql.lit(1))
    .executeTakeFirst()
}

/** When anything at positions in (after, upTo] last changed, shown or not. */
export async function changeBetween(
  database: Database,
  name: string,
  after: number,
  upTo: number,
): Promise<Instant | undefined> {
  const { highest } = await database.db
    .selectFrom('places')
    .select((place) => place.fn.max<number | null>('changed').as('highest'))
    .where('feed', '=', await keyOf(database, name))
    .where('position', '>', after)
    .where('position', '<=', upTo)
    .executeTakeFirstOrThrow()
  return highest ?? undefined
}

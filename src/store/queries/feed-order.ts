import { sql } from 'kysely'
import type { Instant } from '../../domain/instant.ts'
import type { FeedRecord, Place, PlacedEntry } from '../../publish/slices/slice-store.ts'
import type { Database } from '../schema.ts'
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
export async function changeOf(database: Database, name: string): Promise<Instant | undefined> {
  const key = await keyOf(database, name)
  const times = await Promise.all([0, 1].map((shown) => highestChange(database, key, shown)))
  const known = times.filter((time) => time !== undefined)
  return known.length > 0 ? Math.max(...known) : undefined
}

async function highestChange({ db }: Database, key: number, shown: number): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('places')
    .select('changed')
    .where('feed', '=', key)
    .where('shown', '=', shown)
    .orderBy('changed', 'desc')
    .limit(sql.lit(1))
    .executeTakeFirst()
  return row?.changed
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

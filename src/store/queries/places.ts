import type { Places, SliceStore } from '../../publish/slices/slice-store.ts'
import type { Database } from '../database.ts'
import type { PlaceRow } from '../schema.ts'
import { compiledInsert } from './compiled-insert.ts'
import { type OpenFeed, openFeeds, putFeeds } from './feed-rows.ts'

/** The keys and weights of entries, by id. */
export async function entryKeys(
  { db, engine }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly key: number; readonly weight: number }>> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'key', 'weight'])
    .where((entry) => engine.oneOf(entry.ref('id'), ids))
    .execute()
  return new Map(rows.map(({ id, key, weight }) => [id, { key, weight }]))
}

/** The places of entries, by key. */
export async function placesByEntry({ db, engine }: Database, keys: readonly number[]): Promise<readonly PlaceRow[]> {
  return db
    .selectFrom('places')
    .selectAll()
    .where((place) => engine.oneOfNumbers(place.ref('entry'), keys))
    .execute()
}

/** Inserts places, or replaces them by position. */
export const putPlaces = compiledInsert<PlaceRow>(({ db }, rows) =>
  db
    .insertInto('places')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['feed', 'position']).doUpdateSet((place) => ({
        entry: place.ref('excluded.entry'),
        shown: place.ref('excluded.shown'),
        changed: place.ref('excluded.changed'),
      })),
    ),
)

/** The places of entries by id, except those in the main feed. */
export async function placesOf({ db, engine }: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Places>> {
  const rows = await db
    .selectFrom('entries')
    .innerJoin('places', 'places.entry', 'entries.key')
    .innerJoin('feeds', 'feeds.key', 'places.feed')
    .select(['entries.id', 'feeds.name', 'places.position'])
    .where((entry) => engine.oneOf(entry.ref('entries.id'), ids))
    .where('feeds.name', '!=', '')
    .orderBy('feeds.name')
    .execute()
  const byId = new Map<string, Record<string, number>>(ids.map((id) => [id, {}]))
  for (const { id, name, position } of rows) Object.assign(byId.get(id) ?? {}, { [name]: position })
  return byId
}

type PlacesRecord = Parameters<SliceStore['restorePlaces']>[0][number]

/** The rows of an entry, in feeds that now end no earlier. */
function restoredRows(
  { sequence, changed, places }: PlacesRecord,
  entry: number | undefined,
  feeds: ReadonlyMap<string, OpenFeed>,
): readonly PlaceRow[] {
  return Object.entries(sequence === 0 ? places : { '': sequence, ...places }).flatMap(([name, position]) => {
    const feed = feeds.get(name)
    if (entry === undefined || feed === undefined) return []
    feed.last = Math.max(feed.last, position)
    feed.changed = Math.max(feed.changed, changed)
    return [{ feed: feed.key, position, entry, shown: 0, changed }]
  })
}

/** Restores the places of entries; they are not shown yet. */
export async function restorePlaces(database: Database, records: readonly PlacesRecord[]): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const keys = await entryKeys(
      transaction,
      records.map(({ id }) => id),
    )
    const names = new Set(['', ...records.flatMap(({ places }) => Object.keys(places))])
    const feeds = await openFeeds(transaction, [...names], [])
    const rows = records.flatMap((record) => restoredRows(record, keys.get(record.id)?.key, feeds))
    await putFeeds(transaction, [...feeds.values()])
    await putPlaces(transaction, rows)
  })
}

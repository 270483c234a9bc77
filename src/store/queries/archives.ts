import { sql } from 'kysely'
import type { ArchiveEnd } from '../../domain/archive-end.ts'
import type { StaleArchive } from '../../publish/slices/slice-store.ts'
import type { ArchiveRow, Database } from '../schema.ts'
import { type OpenFeed, openFeeds, putFeeds } from './feed-rows.ts'
import { rowBatches } from './row-batches.ts'

const PAGE = 1000

/**
 * Values of `stale`: an archive must be written because it is new or has a new neighbour, because an entry in it
 * changed, or because it contains a withdrawn entry.
 */
export const [INCOMPLETE, CHANGED, WITHDRAWN] = [1, 2, 3] as const

/** A literal instead of a parameter, so that SQLite can use the partial index. */
const NONE = sql.lit(0)

/** Records the ends of archives. The archive before each becomes stale, because it now has a successor. */
export async function recordCuts(database: Database, cuts: readonly ArchiveEnd[]): Promise<void> {
  if (cuts.length === 0) return
  await database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const feeds = await openFeeds(transaction, [...new Set(cuts.map(({ feed }) => feed))], [])
    const rows = cuts.flatMap((cut) => {
      const feed = feeds.get(cut.feed)
      return feed ? [{ feed: feed.key, number: cut.number, last: cut.last, cut_at: cut.cutAt, stale: INCOMPLETE }] : []
    })
    for (const batch of rowBatches(rows)) await putArchives(transaction, batch)
    for (const feed of feeds.values()) await closeFeed(transaction, feed)
    await putFeeds(transaction, [...feeds.values()])
    const main = feeds.get('')
    if (main) await markNeighbours(transaction, main.key, rows)
  })
}

async function putArchives({ db }: Database, rows: readonly ArchiveRow[]): Promise<void> {
  await db
    .insertInto('archives')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['feed', 'number']).doUpdateSet((archive) => ({
        last: archive.ref('excluded.last'),
        cut_at: archive.ref('excluded.cut_at'),
        stale: archive.ref('excluded.stale'),
      })),
    )
    .execute()
}

/** Updates a feed's row to its last archive. */
async function closeFeed({ db }: Database, feed: OpenFeed): Promise<void> {
  const newest = await db
    .selectFrom('archives')
    .select(['number', 'last'])
    .where('feed', '=', feed.key)
    .orderBy('number', 'desc')
    .limit(sql.lit(1))
    .executeTakeFirst()
  const pending = await db
    .selectFrom('places')
    .innerJoin('entries', 'entries.key', 'places.entry')
    .select((place) => place.fn.sum<number | null>('entries.weight').as('bytes'))
    .where('places.feed', '=', feed.key)
    .where('places.position', '>', newest?.last ?? 0)
    .where('places.shown', '=', 1)
    .executeTakeFirstOrThrow()
  feed.archives = newest?.number ?? 0
  feed.cut = newest?.last ?? 0
  feed.pending_bytes = Number(pending.bytes ?? 0)
}

async function markNeighbours({ db, engine }: Database, main: number, rows: readonly ArchiveRow[]): Promise<void> {
  const numbers = rows.filter(({ feed }) => feed === main).map(({ number }) => number - 1)
  await db
    .updateTable('archives')
    .set({ stale: INCOMPLETE })
    .where('feed', '=', main)
    .where('stale', '=', 0)
    .where((archive) => engine.oneOfNumbers(archive.ref('number'), numbers))
    .execute()
}

/**
 * Marks the main feed's archives that contain these positions as stale, unless they are already so for a more important
 * reason.
 */
export async function markStale(
  { db }: Database,
  positions: readonly number[],
  reason: typeof CHANGED | typeof WITHDRAWN,
): Promise<void> {
  if (positions.length === 0) return
  const { key } = await db.selectFrom('feeds').select('key').where('name', '=', '').executeTakeFirstOrThrow()
  let marked = { from: 0, to: 0 }
  for (const position of positions) {
    if (position >= marked.from && position <= marked.to) continue
    const holder = await db
      .selectFrom('archives')
      .select(['number', 'last'])
      .where('feed', '=', key)
      .where('last', '>=', position)
      .orderBy('last')
      .limit(sql.lit(1))
      .executeTakeFirst()
    if (!holder) continue
    await db
      .updateTable('archives')
      .set({ stale: reason })
      .where('feed', '=', key)
      .where('number', '=', holder.number)
      .where('stale', '<', reason)
      .execute()
    marked = { from: position, to: holder.last }
  }
}

/** The end of an archive. */
export async function cut({ db }: Database, name: string, number: number): Promise<ArchiveEnd | undefined> {
  const row = await db
    .selectFrom('feeds')
    .innerJoin('archives', 'archives.feed', 'feeds.key')
    .select(['archives.last', 'archives.cut_at'])
    .where('feeds.name', '=', name)
    .where('archives.number', '=', number)
    .executeTakeFirst()
  return row && { feed: name, number, last: row.last, cutAt: row.cut_at }
}

/** Every archive's end, by feed, read in pages. */
export async function* allCuts({ db }: Database): AsyncGenerator<ArchiveEnd> {
  let after: Pick<ArchiveRow, 'feed' | 'number'> | undefined = { feed: 0, number: 0 }
  while (after) {
    const { feed, number }: Pick<ArchiveRow, 'feed' | 'number'> = after
    const rows = await db
      .selectFrom('archives')
      .innerJoin('feeds', 'feeds.key', 'archives.feed')
      .select(['archives.feed', 'feeds.name', 'archives.number', 'archives.last', 'archives.cut_at'])
      .where((row) => row(row.refTuple('archives.feed', 'archives.number'), '>', row.tuple(feed, number)))
      .orderBy('archives.feed')
      .orderBy('archives.number')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield { feed: row.name, number: row.number, last: row.last, cutAt: row.cut_at }
    after = rows[PAGE - 1]
  }
}

/** The main feed's stale archives: by importance of the reason, then newest first. */
export async function staleArchives({ db }: Database, limit: number): Promise<readonly StaleArchive[]> {
  const rows = await db
    .selectFrom('feeds')
    .innerJoin('archives', 'archives.feed', 'feeds.key')
    .select(['archives.number', 'archives.stale'])
    .where('feeds.name', '=', '')
    .where('archives.stale', '>', NONE)
    .orderBy('archives.stale', 'desc')
    .orderBy('archives.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ number, stale }) => ({ number, holdsWithdrawn: stale === WITHDRAWN }))
}

/** Marks an archive of the main feed as up to date. */
export async function markWritten(database: Database, number: number): Promise<void> {
  await updateMain(database, 0).where('number', '=', number).execute()
}

/** Marks all archives of the main feed as stale. */
export async function markAllStale(database: Database): Promise<void> {
  await updateMain(database, INCOMPLETE).execute()
}

function updateMain({ db }: Database, stale: number) {
  const main = db.selectFrom('feeds').select('key').where('name', '=', '')
  return db.updateTable('archives').set({ stale }).where('feed', '=', main)
}

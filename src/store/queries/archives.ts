import { sql } from 'kysely'
import type { ArchiveEnd } from '../../domain/archive-end.ts'
import type { Database } from '../database.ts'
import type { ArchiveRow } from '../schema.ts'
import { type OpenFeed, openFeeds, putFeeds } from './feed-rows.ts'
import { rowBatches } from './row-batches.ts'
import { INCOMPLETE, markNeighbours } from './stale-archives.ts'

const PAGE = 1000

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

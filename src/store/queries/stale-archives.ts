import { sql } from 'kysely'
import type { StaleArchive } from '../../publish/slices/slice-store.ts'
import type { Database } from '../database.ts'
import type { ArchiveRow } from '../schema.ts'

/**
 * Values of `stale`: an archive must be written because it is new or has a new neighbour, because an entry in it
 * changed, or because it contains a withdrawn entry.
 */
export const [INCOMPLETE, CHANGED, WITHDRAWN] = [1, 2, 3] as const

/** A literal instead of a parameter, so that SQLite can use the partial index. */
const NONE = sql.lit(0)

/** Marks the archive before each of the given ones, because it now has a successor. */
export async function markNeighbours(
  { db, engine }: Database,
  main: number,
  rows: readonly ArchiveRow[],
): Promise<void> {
  const numbers = rows.filter(({ feed }) => feed === main).map(({ number }) => number - 1)
  await db
    .updateTable('archives')
    .set({ stale: INCOMPLETE })
    .where('feed', '=', main)
    .where('stale', '=', 0)
    .where((archive) => engine.oneOfNumbers(archive.ref('number'), numbers))
    .execute()
}

/** The positions of an archive. */
interface Range {
  readonly number: number
  readonly from: number
  readonly last: number
}

/** The archive that holds a position and perhaps further ones. */
async function holderOf({ db }: Database, main: number, position: number): Promise<Range | undefined> {
  const row = await db
    .selectFrom('archives')
    .select(['number', 'last'])
    .where('feed', '=', main)
    .where('last', '>=', position)
    .orderBy('last')
    .limit(sql.lit(1))
    .executeTakeFirst()
  return row && { ...row, from: position }
}

/**
 * Marks the main feed's archives that contain these positions as stale, unless they are already so for a more important
 * reason.
 */
export async function markStale(
  database: Database,
  positions: readonly number[],
  reason: typeof CHANGED | typeof WITHDRAWN,
): Promise<void> {
  if (positions.length === 0) return
  const { key } = await mainFeed(database).executeTakeFirstOrThrow()
  let marked: Range = { number: 0, from: 0, last: 0 }
  for (const position of positions) {
    if (position >= marked.from && position <= marked.last) continue
    const holder = await holderOf(database, key, position)
    if (!holder) continue
    await updateMain(database, reason).where('number', '=', holder.number).where('stale', '<', reason).execute()
    marked = holder
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

function mainFeed({ db }: Database) {
  return db.selectFrom('feeds').select('key').where('name', '=', '')
}

function updateMain(database: Database, stale: number) {
  return database.db.updateTable('archives').set({ stale }).where('feed', '=', mainFeed(database))
}

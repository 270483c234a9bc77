import { sql } from 'kysely'
import type { Cut, StaleArchive } from '../../publish/slices/slice-store.ts'
import type { ArchiveRow, Database } from '../schema.ts'
import { type OpenFacet, openFacets, putFacets } from './facet-rows.ts'
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
export async function recordCuts(database: Database, cuts: readonly Cut[]): Promise<void> {
  if (cuts.length === 0) return
  await database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const facets = await openFacets(transaction, [...new Set(cuts.map(({ facet }) => facet))], [])
    const rows = cuts.flatMap((cut) => {
      const facet = facets.get(cut.facet)
      return facet
        ? [{ facet: facet.key, number: cut.number, last: cut.last, cut_at: cut.cutAt, stale: INCOMPLETE }]
        : []
    })
    for (const batch of rowBatches(rows)) await putArchives(transaction, batch)
    for (const facet of facets.values()) await closeFacet(transaction, facet)
    await putFacets(transaction, [...facets.values()])
    const main = facets.get('')
    if (main) await markNeighbours(transaction, main.key, rows)
  })
}

async function putArchives({ db }: Database, rows: readonly ArchiveRow[]): Promise<void> {
  await db
    .insertInto('archives')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['facet', 'number']).doUpdateSet((archive) => ({
        last: archive.ref('excluded.last'),
        cut_at: archive.ref('excluded.cut_at'),
        stale: archive.ref('excluded.stale'),
      })),
    )
    .execute()
}

/** Updates a feed's row to its last archive. */
async function closeFacet({ db }: Database, facet: OpenFacet): Promise<void> {
  const newest = await db
    .selectFrom('archives')
    .select(['number', 'last'])
    .where('facet', '=', facet.key)
    .orderBy('number', 'desc')
    .limit(sql.lit(1))
    .executeTakeFirst()
  const pending = await db
    .selectFrom('places')
    .innerJoin('entries', 'entries.key', 'places.entry')
    .select((place) => place.fn.sum<number | null>('entries.weight').as('bytes'))
    .where('places.facet', '=', facet.key)
    .where('places.position', '>', newest?.last ?? 0)
    .where('places.shown', '=', 1)
    .executeTakeFirstOrThrow()
  facet.archives = newest?.number ?? 0
  facet.cut = newest?.last ?? 0
  facet.pending_bytes = Number(pending.bytes ?? 0)
}

async function markNeighbours({ db, engine }: Database, main: number, rows: readonly ArchiveRow[]): Promise<void> {
  const numbers = rows.filter(({ facet }) => facet === main).map(({ number }) => number - 1)
  await db
    .updateTable('archives')
    .set({ stale: INCOMPLETE })
    .where('facet', '=', main)
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
  const { key } = await db.selectFrom('facets').select('key').where('name', '=', '').executeTakeFirstOrThrow()
  let marked = { from: 0, to: 0 }
  for (const position of positions) {
    if (position >= marked.from && position <= marked.to) continue
    const holder = await db
      .selectFrom('archives')
      .select(['number', 'last'])
      .where('facet', '=', key)
      .where('last', '>=', position)
      .orderBy('last')
      .limit(sql.lit(1))
      .executeTakeFirst()
    if (!holder) continue
    await db
      .updateTable('archives')
      .set({ stale: reason })
      .where('facet', '=', key)
      .where('number', '=', holder.number)
      .where('stale', '<', reason)
      .execute()
    marked = { from: position, to: holder.last }
  }
}

/** The end of an archive. */
export async function cut({ db }: Database, name: string, number: number): Promise<Cut | undefined> {
  const row = await db
    .selectFrom('facets')
    .innerJoin('archives', 'archives.facet', 'facets.key')
    .select(['archives.last', 'archives.cut_at'])
    .where('facets.name', '=', name)
    .where('archives.number', '=', number)
    .executeTakeFirst()
  return row && { facet: name, number, last: row.last, cutAt: row.cut_at }
}

/** Every archive's end, by feed, read in pages. */
export async function* allCuts({ db }: Database): AsyncGenerator<Cut> {
  let after: Pick<ArchiveRow, 'facet' | 'number'> | undefined = { facet: 0, number: 0 }
  while (after) {
    const { facet, number }: Pick<ArchiveRow, 'facet' | 'number'> = after
    const rows = await db
      .selectFrom('archives')
      .innerJoin('facets', 'facets.key', 'archives.facet')
      .select(['archives.facet', 'facets.name', 'archives.number', 'archives.last', 'archives.cut_at'])
      .where((row) => row(row.refTuple('archives.facet', 'archives.number'), '>', row.tuple(facet, number)))
      .orderBy('archives.facet')
      .orderBy('archives.number')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield { facet: row.name, number: row.number, last: row.last, cutAt: row.cut_at }
    after = rows[PAGE - 1]
  }
}

/** The main feed's stale archives: by importance of the reason, then newest first. */
export async function staleArchives({ db }: Database, limit: number): Promise<readonly StaleArchive[]> {
  const rows = await db
    .selectFrom('facets')
    .innerJoin('archives', 'archives.facet', 'facets.key')
    .select(['archives.number', 'archives.stale'])
    .where('facets.name', '=', '')
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
  const main = db.selectFrom('facets').select('key').where('name', '=', '')
  return db.updateTable('archives').set({ stale }).where('facet', '=', main)
}

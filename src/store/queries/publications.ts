import type { Publication } from '../../publish/store.ts'
import type { Database } from '../database.ts'

/** Every published document, in order of path. */
export async function publications({ db }: Database): Promise<readonly Publication[]> {
  const rows = await db.selectFrom('publications').selectAll().orderBy('path').execute()
  return rows.map((row) => ({ path: row.path, hash: row.hash, lastModified: row.last_modified }))
}

/** The publication of one document. */
export async function publication({ db }: Database, path: string): Promise<Publication | undefined> {
  const row = await db.selectFrom('publications').selectAll().where('path', '=', path).executeTakeFirst()
  return row && { path: row.path, hash: row.hash, lastModified: row.last_modified }
}

/** Inserts a publication, or replaces it by path. */
export async function recordPublication({ db }: Database, publication: Publication): Promise<void> {
  const state = { hash: publication.hash, last_modified: publication.lastModified }
  await db
    .insertInto('publications')
    .values({ path: publication.path, ...state })
    .onConflict((conflict) => conflict.column('path').doUpdateSet(state))
    .execute()
}

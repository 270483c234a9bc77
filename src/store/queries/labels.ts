import type { Database } from '../schema.ts'
import { openFacets, putFacets } from './facet-rows.ts'

/** What feeds are called, by their names. */
export async function labels({ db, engine }: Database, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('facets')
    .select(['name', 'label'])
    .where((facet) => engine.oneOf(facet.ref('name'), names))
    .execute()
  return new Map(rows.map(({ name, label }) => [name, label]))
}

/** Calls feeds what they were called, but for those that are called something. */
export async function restoreLabels(database: Database, known: ReadonlyMap<string, string>): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const facets = [...(await openFacets(transaction, [...known.keys()], [])).values()]
    const nameless = facets.filter(({ label }) => label === '')
    await putFacets(
      transaction,
      nameless.map((facet) => ({ ...facet, label: known.get(facet.name) ?? '' })),
    )
  })
}

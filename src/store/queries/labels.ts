import type { Database } from '../schema.ts'
import { openFacets, putFacets } from './facet-rows.ts'

/** The labels of feeds, by name. */
export async function labels({ db, engine }: Database, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('facets')
    .select(['name', 'label'])
    .where((facet) => engine.oneOf(facet.ref('name'), names))
    .execute()
  return new Map(rows.map(({ name, label }) => [name, label]))
}

/** Restores labels from the ledger file; feeds that have one keep it. */
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

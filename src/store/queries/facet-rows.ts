import { kindOf } from '../../publish/slices/facet.ts'
import type { FacetRecord } from '../../publish/slices/slice-store.ts'
import type { Database, FacetRow } from '../schema.ts'
import { rowBatches } from './row-batches.ts'

/** A feed's row that is being changed. */
export type OpenFacet = { -readonly [Column in keyof FacetRow]: FacetRow[Column] }

/** Reads the rows of the feeds with these names and keys; unknown names get an empty row with a new key. */
export async function openFacets(
  { db, engine }: Database,
  names: readonly string[],
  keys: readonly number[],
): Promise<ReadonlyMap<string, OpenFacet>> {
  const byName = await db
    .selectFrom('facets')
    .selectAll()
    .where((facet) => engine.oneOf(facet.ref('name'), names))
    .execute()
  const seen = new Set(byName.map(({ key }) => key))
  const others = keys.filter((key) => !seen.has(key))
  const byKey = await db
    .selectFrom('facets')
    .selectAll()
    .where((facet) => engine.oneOfNumbers(facet.ref('key'), others))
    .execute()
  const open = new Map([...byName, ...byKey].map((row) => [row.name, { ...row }]))
  let next = await nextKey({ db, engine })
  for (const name of names) if (!open.has(name)) open.set(name, emptyRow(next++, name))
  return open
}

async function nextKey({ db }: Database): Promise<number> {
  const { last } = await db
    .selectFrom('facets')
    .select((facet) => facet.fn.max<number | null>('key').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

function emptyRow(key: number, name: string): OpenFacet {
  return { key, name, kind: kindOf(name), label: '', last: 0, cut: 0, archives: 0, pending_bytes: 0, shown: 0 }
}

/** Inserts feeds, or replaces them by key. */
export async function putFacets({ db }: Database, facets: readonly FacetRow[]): Promise<void> {
  for (const rows of rowBatches(facets)) {
    await db
      .insertInto('facets')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((facet) => ({
          label: facet.ref('excluded.label'),
          last: facet.ref('excluded.last'),
          cut: facet.ref('excluded.cut'),
          archives: facet.ref('excluded.archives'),
          pending_bytes: facet.ref('excluded.pending_bytes'),
          shown: facet.ref('excluded.shown'),
        })),
      )
      .execute()
  }
}

/** The feed of a row. */
export function toFacetRecord({ name, label, last, cut, archives, pending_bytes, shown }: FacetRow): FacetRecord {
  return { name, label, last, cut, archives, pendingBytes: pending_bytes, shown }
}

import type { Placement, Places, Placing } from '../../publish/slices/slice-store.ts'
import type { Database, PlaceRow } from '../schema.ts'
import { CHANGED, markStale, WITHDRAWN } from './archives.ts'
import { type OpenFacet, openFacets, putFacets, toFacetRecord } from './facet-rows.ts'
import { entryKeys, placesByEntry, putPlaces } from './places.ts'

/** Shows entries in exactly the feeds given, in one transaction. */
export async function place(database: Database, placements: readonly Placement[]): Promise<Placing> {
  return database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const book = await openBook(transaction, placements)
    for (const placement of placements) book.enter(placement)
    await putFacets(transaction, [...book.touched])
    await putPlaces(transaction, book.changed)
    await markStale(transaction, book.withdrawn, WITHDRAWN)
    await markStale(transaction, book.stale, CHANGED)
    return { places: book.places, touched: [...book.touched].map(toFacetRecord) }
  })
}

interface Book {
  readonly touched: Set<OpenFacet>
  readonly changed: PlaceRow[]
  readonly places: Map<string, Places>
  enter(placement: Placement): void
  /** Positions in the main feed's archives that changed. */
  readonly stale: number[]
  /** The same for those that are shown no longer. */
  readonly withdrawn: number[]
}

/** All that is known of some entries and their feeds, in memory: entering changes it, and notes what has to be written. */
async function openBook(database: Database, placements: readonly Placement[]): Promise<Book> {
  const keys = await entryKeys(
    database,
    placements.map(({ id }) => id),
  )
  const rows = await placesByEntry(
    database,
    [...keys.values()].map(({ key }) => key),
  )
  const names = new Set(placements.flatMap(({ facets }) => facets.map(({ name }) => name)))
  const facets = await openFacets(database, [...names], [...new Set(rows.map(({ facet }) => facet))])
  const byKey = new Map([...facets.values()].map((facet) => [facet.key, facet]))
  const rowsOf = Map.groupBy(rows, ({ entry }) => entry)
  const [touched, changed, places] = [new Set<OpenFacet>(), [] as PlaceRow[], new Map<string, Places>()]
  const [stale, withdrawn] = [[] as number[], [] as number[]]

  function show(facet: OpenFacet, row: PlaceRow, before: PlaceRow | undefined, weight: number): void {
    if (before && before.shown === row.shown && before.changed === row.changed) return
    changed.push(row)
    touched.add(facet)
    const difference = row.shown - (before?.shown ?? 0)
    facet.shown += difference
    if (row.position > facet.cut) facet.pending_bytes += difference * weight
    if (before && facet.name === '' && row.position <= facet.cut)
      (difference < 0 ? withdrawn : stale).push(row.position)
  }

  function append(facet: OpenFacet, placement: Placement, entry: number): PlaceRow {
    const position = facet.name === '' ? placement.sequence : facet.last + 1
    facet.last = Math.max(facet.last, position)
    return { facet: facet.key, position, entry, shown: 1, changed: placement.changed }
  }

  function enter(placement: Placement): void {
    const found = keys.get(placement.id)
    if (!found) return
    const known = new Map((rowsOf.get(found.key) ?? []).map((row) => [row.facet, row]))
    const standing: Record<string, number> = {}
    for (const { name, label } of placement.facets) {
      const facet = facets.get(name)
      if (!facet) continue
      if (facet.label === '') facet.label = label
      const before = known.get(facet.key)
      known.delete(facet.key)
      const row = before ? { ...before, shown: 1, changed: placement.changed } : append(facet, placement, found.key)
      show(facet, row, before, found.weight)
      if (name !== '') standing[name] = row.position
    }
    for (const before of known.values()) {
      const facet = byKey.get(before.facet)
      if (!facet) continue
      show(facet, { ...before, shown: 0, changed: placement.changed }, before, found.weight)
      if (facet.name !== '') standing[facet.name] = before.position
    }
    places.set(placement.id, sorted(standing))
  }

  return { touched, changed, places, enter, stale, withdrawn }
}

function sorted(places: Places): Places {
  return Object.fromEntries(Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1)))
}

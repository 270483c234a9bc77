import type { Placement, Places, Placing } from '../../publish/slices/slice-store.ts'
import type { Database, PlaceRow } from '../schema.ts'
import { CHANGED, markStale, WITHDRAWN } from './archives.ts'
import { type OpenFacet, openFacets, putFacets, toFacetRecord } from './facet-rows.ts'
import { entryKeys, placesByEntry, putPlaces } from './places.ts'

/** Shows entries in exactly the given feeds, in one transaction. */
export async function place(database: Database, placements: readonly Placement[]): Promise<Placing> {
  return database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const known = await readKnown(transaction, placements)
    const changes = newChanges()
    for (const placement of placements) enter(placement, known, changes)
    await putFacets(transaction, [...changes.touched])
    await putPlaces(transaction, changes.rows)
    await markStale(transaction, changes.withdrawn, WITHDRAWN)
    await markStale(transaction, changes.stale, CHANGED)
    return { places: changes.places, labels: changes.labels, touched: [...changes.touched].map(toFacetRecord) }
  })
}

/** What the database has about the entries and their feeds. */
interface Known {
  /** By id. */
  readonly entries: Awaited<ReturnType<typeof entryKeys>>
  /** By key of the entry. */
  readonly rows: ReadonlyMap<number, readonly PlaceRow[]>
  readonly facetsByName: ReadonlyMap<string, OpenFacet>
  readonly facetsByKey: ReadonlyMap<number, OpenFacet>
}

async function readKnown(database: Database, placements: readonly Placement[]): Promise<Known> {
  const entries = await entryKeys(
    database,
    placements.map(({ id }) => id),
  )
  const rows = await placesByEntry(
    database,
    [...entries.values()].map(({ key }) => key),
  )
  const names = new Set(placements.flatMap(({ facets }) => facets.map(({ name }) => name)))
  const facets = await openFacets(database, [...names], [...new Set(rows.map(({ facet }) => facet))])
  return {
    entries,
    rows: Map.groupBy(rows, ({ entry }) => entry),
    facetsByName: facets,
    facetsByKey: new Map([...facets.values()].map((facet) => [facet.key, facet])),
  }
}

/** What must be written. `touched` holds feeds of `Known`, modified. */
interface Changes {
  readonly touched: Set<OpenFacet>
  readonly rows: PlaceRow[]
  readonly places: Map<string, Places>
  readonly labels: Map<string, string>
  /** Positions in the main feed's archives that changed. */
  readonly stale: number[]
  /** The same for positions no longer shown. */
  readonly withdrawn: number[]
}

function newChanges(): Changes {
  return { touched: new Set(), rows: [], places: new Map(), labels: new Map(), stale: [], withdrawn: [] }
}

function append(facet: OpenFacet, { sequence, changed }: Placement, entry: number): PlaceRow {
  const position = facet.name === '' ? sequence : facet.last + 1
  facet.last = Math.max(facet.last, position)
  return { facet: facet.key, position, entry, shown: 1, changed }
}

/**
 * The row of an entry in each feed that it was in or will be in, along with its previous row. A new feed takes its
 * label from the entry.
 */
function rowsOf(placement: Placement, entry: number, known: Known) {
  const before = new Map((known.rows.get(entry) ?? []).map((row) => [row.facet, row]))
  const { changed } = placement
  const shown = placement.facets.flatMap(({ name, label }) => {
    const facet = known.facetsByName.get(name)
    if (!facet) return []
    if (facet.label === '') facet.label = label
    const row = before.get(facet.key)
    before.delete(facet.key)
    return [{ facet, before: row, row: row ? { ...row, shown: 1, changed } : append(facet, placement, entry) }]
  })
  const hidden = [...before.values()].flatMap((row) => {
    const facet = known.facetsByKey.get(row.facet)
    return facet ? [{ facet, before: row, row: { ...row, shown: 0, changed } }] : []
  })
  return [...shown, ...hidden]
}

function enter(placement: Placement, known: Known, changes: Changes): void {
  const entry = known.entries.get(placement.id)
  if (!entry) return
  const standing: Record<string, number> = {}
  for (const { facet, before, row } of rowsOf(placement, entry.key, known)) {
    show(facet, row, before, entry.weight, changes)
    if (facet.name === '') continue
    standing[facet.name] = row.position
    if (row.position === 1) changes.labels.set(facet.name, facet.label)
  }
  changes.places.set(placement.id, sorted(standing))
}

function show(facet: OpenFacet, row: PlaceRow, before: PlaceRow | undefined, weight: number, changes: Changes): void {
  if (before && before.shown === row.shown && before.changed === row.changed) return
  changes.rows.push(row)
  changes.touched.add(facet)
  const difference = row.shown - (before?.shown ?? 0)
  facet.shown += difference
  if (row.position > facet.cut) facet.pending_bytes += difference * weight
  if (before && facet.name === '' && row.position <= facet.cut)
    (difference < 0 ? changes.withdrawn : changes.stale).push(row.position)
}

function sorted(places: Places): Places {
  return Object.fromEntries(Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1)))
}

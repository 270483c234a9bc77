import type { Placement, Places, Placing } from '../../publish/slices/slice-store.ts'
import type { Database } from '../database.ts'
import type { PlaceRow } from '../schema.ts'
import { type OpenFeed, openFeeds, putFeeds, toFeedRecord } from './feed-rows.ts'
import { entryKeys, placesByEntry, putPlaces } from './places.ts'
import { CHANGED, markStale, WITHDRAWN } from './stale-archives.ts'

/** Shows entries in exactly the given feeds, in one transaction. */
export async function place(database: Database, placements: readonly Placement[]): Promise<Placing> {
  return database.db.transaction().execute(async (db) => {
    const transaction = { ...database, db }
    const known = await readKnown(transaction, placements)
    const changes = newChanges()
    for (const placement of placements) enter(placement, known, changes)
    await putFeeds(transaction, [...changes.touched])
    await putPlaces(transaction, changes.rows)
    await markStale(transaction, changes.withdrawn, WITHDRAWN)
    await markStale(transaction, changes.stale, CHANGED)
    return { places: changes.places, labels: changes.labels, touched: [...changes.touched].map(toFeedRecord) }
  })
}

/** What the database has about the entries and their feeds. */
interface Known {
  /** By id. */
  readonly entries: Awaited<ReturnType<typeof entryKeys>>
  /** By key of the entry. */
  readonly rows: ReadonlyMap<number, readonly PlaceRow[]>
  readonly feedsByName: ReadonlyMap<string, OpenFeed>
  readonly feedsByKey: ReadonlyMap<number, OpenFeed>
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
  const names = new Set(placements.flatMap(({ feeds }) => feeds.map(({ name }) => name)))
  const feeds = await openFeeds(database, [...names], [...new Set(rows.map(({ feed }) => feed))])
  return {
    entries,
    rows: Map.groupBy(rows, ({ entry }) => entry),
    feedsByName: feeds,
    feedsByKey: new Map([...feeds.values()].map((feed) => [feed.key, feed])),
  }
}

/** What must be written. `touched` holds feeds of `Known`, modified. */
interface Changes {
  readonly touched: Set<OpenFeed>
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

function append(feed: OpenFeed, { sequence, changed }: Placement, entry: number): PlaceRow {
  const position = feed.name === '' ? sequence : feed.last + 1
  feed.last = Math.max(feed.last, position)
  return { feed: feed.key, position, entry, shown: 1, changed }
}

/**
 * The row of an entry in each feed that it was in or will be in, along with its previous row. A new feed takes its
 * label from the entry.
 */
function rowsOf(placement: Placement, entry: number, known: Known) {
  const before = new Map((known.rows.get(entry) ?? []).map((row) => [row.feed, row]))
  const { changed } = placement
  const shown = placement.feeds.flatMap(({ name, label }) => {
    const feed = known.feedsByName.get(name)
    if (!feed) return []
    if (feed.label === '') feed.label = label
    const row = before.get(feed.key)
    before.delete(feed.key)
    return [{ feed, before: row, row: row ? { ...row, shown: 1, changed } : append(feed, placement, entry) }]
  })
  const hidden = [...before.values()].flatMap((row) => {
    const feed = known.feedsByKey.get(row.feed)
    return feed ? [{ feed, before: row, row: { ...row, shown: 0, changed } }] : []
  })
  return [...shown, ...hidden]
}

function enter(placement: Placement, known: Known, changes: Changes): void {
  const entry = known.entries.get(placement.id)
  if (!entry) return
  const standing: Record<string, number> = {}
  for (const { feed, before, row } of rowsOf(placement, entry.key, known)) {
    show(feed, row, before, entry.weight, changes)
    if (feed.name === '') continue
    standing[feed.name] = row.position
    if (row.position === 1) changes.labels.set(feed.name, feed.label)
  }
  changes.places.set(placement.id, sorted(standing))
}

function show(feed: OpenFeed, row: PlaceRow, before: PlaceRow | undefined, weight: number, changes: Changes): void {
  if (before && before.shown === row.shown && before.changed === row.changed) return
  changes.rows.push(row)
  changes.touched.add(feed)
  const difference = row.shown - (before?.shown ?? 0)
  feed.shown += difference
  feed.changed = Math.max(feed.changed, row.changed)
  if (row.position > feed.cut) feed.pending_bytes += difference * weight
  if (before && feed.name === '' && row.position <= feed.cut)
    (difference < 0 ? changes.withdrawn : changes.stale).push(row.position)
}

function sorted(places: Places): Places {
  return Object.fromEntries(Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1)))
}

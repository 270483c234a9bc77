import type { ArchiveEnd } from '../../domain/archive-end.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import type { LedgerLine } from '../../ledger/ledger-line.ts'
import { readSharedValue, restoreSharedValue } from '../shared-values.ts'
import type { Places } from '../slices/slice-store.ts'
import type { Publication, Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'

type Line<Kind extends LedgerLine['kind']> = Extract<LedgerLine, { kind: Kind }>

/** The parts of an entry that only its seed can provide. */
const UNREAD = { seedPath: null, fragment: '', releaseAt: null, textGoneSince: null, remarks: [], entry: null }

function isNewer(record: LedgerRecord, known: StoredEntry): boolean {
  return record.changed > known.changed || (record.sequence > 0 && known.sequence === 0)
}

/** A stored entry, updated from a later ledger record. */
function withRecord(known: StoredEntry, record: LedgerRecord): StoredEntry {
  const { withdrawn: _, ...rest } = known
  const next = { ...rest, ...record, releaseAt: null }
  return record.standing === 'withdrawn' ? { ...next, textGoneSince: null, entry: null } : next
}

/** Moves aside entries that occupy the positions of other entries' records: they get new positions, at the end. */
async function clearPositions(store: Store, records: readonly LedgerRecord[]): Promise<void> {
  const owners = new Map(records.map(({ sequence, id }) => [sequence, id]))
  owners.delete(0)
  const others = (await store.entriesBySequence([...owners.keys()])).filter(
    ({ id, sequence }) => owners.get(sequence) !== id,
  )
  const moved = others.map((entry) => ({
    ...entry,
    sequence: 0,
    standing: entry.standing === 'published' ? ('fresh' as const) : entry.standing,
  }))
  await store.apply({ entries: moved })
}

/** The last line of each entry. If two entries claim the same position, the later line gets it. */
function lastRecords(lines: readonly Line<'entry'>[]): ReadonlyMap<string, Line<'entry'>> {
  const last = new Map(lines.map((line) => [line.record.id, line]))
  const owners = new Map([...last.values()].map(({ record }) => [record.sequence, record.id]))
  const cleared = [...last].map(([id, line]): [string, Line<'entry'>] => {
    const { record } = line
    const isOwner = record.sequence === 0 || owners.get(record.sequence) === id
    return [id, isOwner ? line : { ...line, record: { ...record, sequence: 0 } }]
  })
  return new Map(cleared)
}

async function importEntries(lines: readonly Line<'entry'>[], store: Store): Promise<void> {
  const last = lastRecords(lines)
  const known = new Map((await store.entriesById([...last.keys()])).map((entry) => [entry.id, entry]))
  const fresh = new Map<string, StoredEntry & { readonly places: Places }>()
  const newer: StoredEntry[] = []
  for (const [id, { record, places = {} }] of last) {
    const before = known.get(id)
    if (!before) fresh.set(id, { ...record, ...UNREAD, places })
    else if (isNewer(record, before)) newer.push(withRecord(before, record))
  }
  await clearPositions(store, [...fresh.values(), ...newer])
  await store.apply({
    entries: [...[...fresh.values()].map(({ places: _, ...entry }) => entry), ...newer],
    seeds: await seedsToReread(newer, store),
  })
  await store.restorePlaces([...fresh.values()])
  await store.markLedgered([...fresh.keys()])
}

async function seedsToReread(entries: readonly StoredEntry[], store: Store) {
  const seeds = await store.seedsByPath(entries.flatMap(({ seedPath }) => seedPath ?? []))
  return [...seeds.values()].map((seed) => ({ ...seed, stamp: '', hash: '' }))
}

async function importDocument(document: Publication, store: Store): Promise<void> {
  const known = await store.publication(document.path)
  if (!known || document.lastModified > known.lastModified) await store.recordPublication(document)
}

async function importSharedValue({ name, value, changed }: Line<'shared-value'>, store: Store): Promise<void> {
  const known = await readSharedValue(store, name)
  if (!known || changed > known.changed) await restoreSharedValue(store, name, { value, changed })
}

/**
 * Imports the lines of a ledger file that are new to the store, or newer than what it has. Later lines replace earlier
 * ones.
 */
export async function importLines(lines: readonly LedgerLine[], store: Store): Promise<void> {
  const entries: Line<'entry'>[] = []
  const cuts: ArchiveEnd[] = []
  const labels = new Map<string, string>()
  for (const line of lines) {
    if (line.kind === 'feed') await store.setNote('feed-id', line.id)
    else if (line.kind === 'document') await importDocument(line.document, store)
    else if (line.kind === 'shared-value') await importSharedValue(line, store)
    else if (line.kind === 'label') labels.set(line.feed, line.label)
    else if (line.kind === 'archive') cuts.push(line.archive)
    else entries.push(line)
  }
  await importEntries(entries, store)
  await store.restoreLabels(labels)
  await store.recordCuts(await unknownCuts(cuts, store))
}

async function unknownCuts(cuts: readonly ArchiveEnd[], store: Store): Promise<readonly ArchiveEnd[]> {
  const known = await Promise.all(cuts.map(({ feed, number }) => store.cut(feed, number)))
  return cuts.filter(({ last, cutAt }, n) => known[n]?.last !== last || known[n]?.cutAt !== cutAt)
}

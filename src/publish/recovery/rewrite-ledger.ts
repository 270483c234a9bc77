import type { LedgerLine } from '../../ledger/ledger-line.ts'
import { batchesOf } from '../batches.ts'
import { readSharedValue, SHARED_VALUES } from '../shared-values.ts'
import type { Store } from '../store.ts'
import type { LedgerFile } from './ledger-file.ts'

/** Entries held in memory at a time. */
const BATCH = 500

async function* currentLines(store: Store): AsyncIterable<LedgerLine> {
  const feedId = await store.note('feed-id')
  if (feedId !== undefined) yield { kind: 'feed', id: feedId }
  for (const document of await store.publications()) yield { kind: 'document', document }
  for (const name of SHARED_VALUES) {
    const value = await readSharedValue(store, name)
    if (value) yield { kind: 'shared-value', name, ...value }
  }
  for await (const records of batchesOf(store.allRecords(), BATCH)) {
    const places = await store.placesOf(records.map(({ id }) => id))
    for (const record of records) yield { kind: 'entry', record, places: places.get(record.id) ?? {} }
    const begun = [...places.values()].flatMap((own) => Object.keys(own).filter((name) => own[name] === 1))
    for (const [feed, label] of await store.labels(begun)) yield { kind: 'label', feed, label }
  }
  for await (const archive of store.allCuts()) yield { kind: 'archive', archive }
}

/**
 * The file is compacted when it exceeds this many bytes per record, about twice the length of a line, plus a fixed
 * minimum.
 */
const BYTES_PER_RECORD = 1000
const SMALL = 1_000_000

/**
 * Rewrites the ledger file if it is missing, if it is not the one that the last pass left (`isReplaced`), or if most of
 * its lines are superseded by later ones. Returns whether it was missing; then the pages may be missing too.
 */
export async function rewriteLedgerIfNeeded(store: Store, ledger: LedgerFile, isReplaced: boolean): Promise<boolean> {
  const isMissing = !ledger.exists() && (await store.note('feed-id')) !== undefined
  const { published, withdrawn, quarantined } = await store.counts()
  const isLong = ledger.size() > BYTES_PER_RECORD * (published + withdrawn + quarantined) + SMALL
  if (isMissing || isReplaced || isLong) await ledger.rewrite(currentLines(store))
  return isMissing
}

import type { LedgerLine } from '../../ledger/ledger-line.ts'
import { batchesOf } from '../batches.ts'
import { MARKS, readMark } from '../marks.ts'
import type { Store } from '../store.ts'
import type { LedgerFile } from './ledger-file.ts'

/** Entries held in memory together. */
const BATCH = 500

async function* wholeLedger(store: Store): AsyncIterable<LedgerLine> {
  const feedId = await store.note('feed-id')
  if (feedId !== undefined) yield { kind: 'feed', id: feedId }
  for (const document of await store.publications()) yield { kind: 'document', document }
  for (const name of MARKS) {
    const mark = await readMark(store, name)
    if (mark) yield { kind: 'mark', name, ...mark }
  }
  for await (const records of batchesOf(store.allRecords(), BATCH)) {
    const places = await store.placesOf(records.map(({ id }) => id))
    for (const record of records) yield { kind: 'entry', record, places: places.get(record.id) ?? {} }
    const begun = [...places.values()].flatMap((own) => Object.keys(own).filter((name) => own[name] === 1))
    for (const [feed, label] of await store.labels(begun)) yield { kind: 'label', feed, label }
  }
  for await (const { facet: feed, ...cut } of store.allCuts()) yield { kind: 'archive', archive: { feed, ...cut } }
}

/** Bytes the ledger file may have for each record, twice what a line takes, and bytes it may have anyway. */
const BYTES_A_RECORD = 1000
const SMALL = 1_000_000

/**
 * Writes the ledger file anew when it is gone, when it is another than the last pass left (`isForeign`), or when most of its lines have
 * been replaced by later ones. Returns whether it was gone: then the pages may be gone too.
 */
export async function rewriteLedgerIfNeeded(store: Store, ledger: LedgerFile, isForeign: boolean): Promise<boolean> {
  const isLost = !ledger.exists() && (await store.note('feed-id')) !== undefined
  const { published, withdrawn, quarantined } = await store.counts()
  const isLong = ledger.size() > BYTES_A_RECORD * (published + withdrawn + quarantined) + SMALL
  if (isLost || isForeign || isLong) await ledger.rewrite(wholeLedger(store))
  return isLost
}

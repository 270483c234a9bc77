import type { Instant } from '../domain/instant.ts'
import type { ArchiveLine, LedgerLine } from '../ledger/ledger-line.ts'
import type { LedgerFile } from './ledger-file.ts'
import { restoreMark } from './marks.ts'
import type { Cut, Places } from './slices/slice-store.ts'
import type { Store, StoredEntry } from './store.ts'

/** Lines taken over in one transaction. */
const BATCH = 500

async function takeOver(lines: readonly LedgerLine[], store: Store): Promise<void> {
  const entries = new Map<string, StoredEntry & { readonly places: Places }>()
  const cuts: Cut[] = []
  for (const line of lines) {
    if (line.kind === 'feed') await store.setNote('feed-id', line.id)
    else if (line.kind === 'document') await store.recordPublication(line.document)
    else if (line.kind === 'mark') await restoreMark(store, line.name, { value: line.value, changed: line.changed })
    else if (line.kind === 'archive') cuts.push(toCut(line.archive))
    else entries.set(line.record.id, { ...line.record, ...UNREAD, places: line.places ?? {} })
  }
  await store.apply({ entries: [...entries.values()].map(({ places: _, ...entry }) => entry) })
  await store.restorePlaces([...entries.values()])
  await store.recordCuts(cuts)
  await store.markLedgered([...entries.keys()])
}

const UNREAD = { seedPath: null, fragment: '', releaseAt: null, textGoneSince: null, remarks: [], entry: null }

function toCut({ feed: facet, number, last, cutAt }: ArchiveLine): Cut {
  return { facet, number, last, cutAt }
}

/**
 * Fills a new store from the ledger file, so that a lost database costs no id and no date. Later lines replace earlier
 * ones. Does nothing for a store that has been in use. Returns how many lines were taken over.
 */
export async function recoverLedger(store: Store, ledger: LedgerFile, now: Instant): Promise<number> {
  if ((await store.note('recovered')) !== undefined) return 0
  let count = 0
  let batch: LedgerLine[] = []
  for await (const line of ledger.lines()) {
    batch.push(line)
    count++
    if (batch.length < BATCH) continue
    await takeOver(batch, store)
    batch = []
  }
  await takeOver(batch, store)
  await store.setNote('recovered', String(now))
  return count
}

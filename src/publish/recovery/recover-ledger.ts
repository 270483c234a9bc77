import type { Instant } from '../../domain/instant.ts'
import type { LedgerLine } from '../../ledger/ledger-line.ts'
import { batchesOf } from '../batches.ts'
import type { Store } from '../store.ts'
import type { LedgerFile } from './ledger-file.ts'
import { takeOver } from './take-over.ts'

/** Lines taken over in one transaction. */
const BATCH = 500

/** How far the ledger file went when the last pass ended. */
const NOTE = 'ledger'

async function takeOverAll(lines: AsyncIterable<LedgerLine>, store: Store): Promise<void> {
  for await (const batch of batchesOf(lines, BATCH)) await takeOver(batch, store)
}

/**
 * Takes from the ledger file what the store lacks: all of it for a new store, so that a lost database costs no id and no date; for one that
 * was in use what was added since its last pass, which a crash or a power cut may have kept from it, or which an older copy of it
 * never had. Returns whether the file is another than the one of the last pass: then it has to be written anew.
 */
export async function recoverLedger(store: Store, ledger: LedgerFile, now: Instant): Promise<boolean> {
  if ((await store.note('recovered')) === undefined) {
    await takeOverAll(ledger.lines(), store)
    await store.setNote('recovered', String(now))
    return false
  }
  const mark = await store.note(NOTE)
  if (mark === undefined || !ledger.exists()) return false
  const added = ledger.linesSince(mark)
  await takeOverAll(added ?? ledger.lines(), store)
  return added === undefined
}

/** Notes how far the ledger file goes, at the end of a pass. */
export async function markLedger(store: Store, ledger: LedgerFile): Promise<void> {
  const mark = ledger.mark()
  if ((await store.note(NOTE)) !== mark) await store.setNote(NOTE, mark)
}

import type { Instant } from '../../domain/instant.ts'
import type { LedgerLine } from '../../ledger/ledger-line.ts'
import { batchesOf } from '../batches.ts'
import type { Store } from '../store.ts'
import { importLines } from './import-lines.ts'
import type { LedgerFile } from './ledger-file.ts'

/** Lines imported in one transaction. */
const BATCH = 500

/** Key of the note that holds the checkpoint of the ledger file at the end of the last pass. */
const CHECKPOINT = 'ledger'

async function importAll(lines: AsyncIterable<LedgerLine>, store: Store): Promise<void> {
  for await (const batch of batchesOf(lines, BATCH)) await importLines(batch, store)
}

/** What was found when the ledger file and the store were compared. */
export interface Recovery {
  /** The store was new, and has been filled from the file. */
  readonly isFilled: boolean
  /** The file is not the one of the last pass, and must be rewritten. */
  readonly isReplaced: boolean
}

/**
 * Imports from the ledger file what the store lacks. A new store imports all of it, so that a lost database costs no id
 * and no date. A store in use imports what was added since its checkpoint: lines that a crash kept from it, or that an
 * older backup of it never had.
 */
export async function recoverLedger(store: Store, ledger: LedgerFile, now: Instant): Promise<Recovery> {
  if ((await store.note('recovered')) === undefined) {
    await importAll(ledger.lines(), store)
    await store.setNote('recovered', String(now))
    return { isFilled: ledger.exists(), isReplaced: false }
  }
  const checkpoint = await store.note(CHECKPOINT)
  if (checkpoint === undefined || !ledger.exists()) return { isFilled: false, isReplaced: false }
  const added = ledger.linesSince(checkpoint)
  await importAll(added ?? ledger.lines(), store)
  return { isFilled: false, isReplaced: added === undefined }
}

/** Notes the end of the ledger file once a pass has finished. */
export async function noteCheckpoint(store: Store, ledger: LedgerFile): Promise<void> {
  const checkpoint = ledger.checkpoint()
  if ((await store.note(CHECKPOINT)) !== checkpoint) await store.setNote(CHECKPOINT, checkpoint)
}

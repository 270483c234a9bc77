import type { Instant } from '../../domain/instant.ts'
import type { Store } from '../store.ts'

/**
 * Milliseconds after which the system has written to disk what it was given: half a minute where nothing else is set, and as much again.
 * Feeds and the ledger file are waited for; pages and archives, thousands of files at once, are not.
 */
const SETTLING = 60_000

/** When files were last written that the disk may not have, and under which start of the machine. */
const NOTE = 'unsettled'

/** Notes, before they are written, that there will be files that a power cut may take. `boot` names this start of the machine. */
export async function noteWriting(store: Store, boot: string | undefined, now: Instant): Promise<void> {
  if (boot !== undefined) await store.setNote(NOTE, `${now} ${boot}`)
}

/** Whether the machine was started anew before the disk surely had all pages and archives: then some may be empty. */
export async function mayBeCut(store: Store, boot: string | undefined, now: Instant): Promise<boolean> {
  const note = await store.note(NOTE)
  if (boot === undefined || !note) return false
  const [written, ...start] = note.split(' ')
  if (start.join(' ') !== boot) return true
  if (now - Number(written) >= SETTLING) await store.setNote(NOTE, '')
  return false
}

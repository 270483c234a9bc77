import type { Instant } from '../../domain/instant.ts'
import type { Store } from '../store.ts'

/**
 * Milliseconds after which the operating system has surely flushed written files to disk: its default is at most 30
 * seconds, doubled here. Feeds and the ledger file are synced explicitly; pages and archives, thousands of files at
 * once, are not.
 */
const SETTLING = 60_000

/** Key of the note that holds when files were last written without syncing, and during which boot of the machine. */
const NOTE = 'unsettled'

/**
 * Notes that files are about to be written without syncing, so that a power failure may lose them. `bootId` identifies
 * the current boot.
 */
export async function noteUnsyncedWrites(store: Store, bootId: string | undefined, now: Instant): Promise<void> {
  if (bootId !== undefined) await store.setNote(NOTE, `${now} ${bootId}`)
}

/**
 * Whether the machine was rebooted before the last unsynced writes had surely reached the disk. If so, some files may
 * be empty.
 */
export async function mayHaveLostWrites(store: Store, bootId: string | undefined, now: Instant): Promise<boolean> {
  const note = await store.note(NOTE)
  if (bootId === undefined || !note) return false
  const [written, ...start] = note.split(' ')
  if (start.join(' ') !== bootId) return true
  if (now - Number(written) >= SETTLING) await store.setNote(NOTE, '')
  return false
}

import { hash } from 'node:crypto'
import { mintUrn } from '../domain/entry-id.ts'

/** The id of an entry, derived from its first path and first text, so that every installation mints the same one. */
export function mintEntryId(path: string, fragment: string, textHash: string): string {
  return mintUrn(['entry', path.normalize('NFC'), fragment, textHash].join('\0'))
}

/** Hash that identifies a place in the seeds folder without revealing its name. */
export function hashOfPath(path: string, fragment: string): string {
  return hash('sha256', `${path.normalize('NFC')}\0${fragment}`, 'hex').slice(0, 32)
}

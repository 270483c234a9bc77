import { createHash } from 'node:crypto'
import { mintUrn } from '../domain/entry-id.ts'

/** The id of an entry: from its first path and its first text, so that every installation mints the same. */
export function mintEntryId(path: string, fragment: string, textHash: string): string {
  return mintUrn(['entry', path.normalize('NFC'), fragment, textHash].join('\0'))
}

/** The key under which an entry's place in the seeds folder is remembered without telling its name. */
export function hashOfPath(path: string, fragment: string): string {
  return createHash('sha256')
    .update(`${path.normalize('NFC')}\0${fragment}`)
    .digest('hex')
    .slice(0, 32)
}

import { createHash } from 'node:crypto'

/** SHA-256 of a document's bytes, hex: what a version of it is known again by. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

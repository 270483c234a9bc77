import { createHash } from 'node:crypto'

/** SHA-256 of a document's bytes, in hex: identifies a version of the document. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

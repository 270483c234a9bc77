import { createHash } from 'node:crypto'

/** The strong entity tag of encoded bytes, quoted (RFC 9110, section 8.8.3): 128 bits of SHA-256, so that no two documents share one and a 304 stays short. */
export function toEntityTag(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url')}"`
}

import { createHash } from 'node:crypto'

/**
 * The quoted strong entity tag of encoded bytes (RFC 9110, section 8.8.3). 128 bits of SHA-256 rule out collisions and
 * keep a 304 short.
 */
export function toEntityTag(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url')}"`
}

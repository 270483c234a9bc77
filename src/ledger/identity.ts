import { createHash } from 'node:crypto'

/** Namespace of all ids that Gazette mints (RFC 9562, section 6.6); its value is arbitrary and must never change. */
const NAMESPACE = Buffer.from('6f1d3c5a9b7e4f08a2c46d8e0b1f3a57', 'hex')

/** A UUID of version 5 (RFC 9562, section 5.5) over `name`, as a `urn:uuid:`. */
export function mintUrn(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${groups.join('-')}`
}

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

/** Whether `id` can be an Atom id as it stands: an absolute IRI without spaces (RFC 4287, section 4.2.6). */
export function isPermanentIri(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{C}]+$/iu.test(id) && id.length <= 2000
}

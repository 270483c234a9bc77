import { createHash } from 'node:crypto'

/** Namespace of all ids that Gazette mints (RFC 9562, section 6.6). Its value is arbitrary and must never change. */
const NAMESPACE = Buffer.from('6f1d3c5a9b7e4f08a2c46d8e0b1f3a57', 'hex')

/** A version 5 UUID (RFC 9562, section 5.5) of `name`, as a `urn:uuid:`. */
export function mintUrn(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${groups.join('-')}`
}

/** Whether `id` can serve as an Atom id unchanged: an absolute IRI without spaces (RFC 4287, section 4.2.6). */
export function isPermanentIri(id: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{C}\u{fffd}]+$/iu.test(id) || id.length > 2000) return false
  return !/^https?:/i.test(id) || (/^https?:\/\//i.test(id) && URL.canParse(id))
}

const LONGEST_LOCAL_ID = 500

/**
 * Whether `id`, though not an IRI, can be an item's id in RSS and JSON Feed unchanged: one line without control
 * characters. Such an id is unique only within its feed.
 */
export function isLocalId(id: string): boolean {
  return /^[^\s\p{C}\u{fffd}]+(?: [^\s\p{C}\u{fffd}]+)*$/u.test(id) && id.length <= LONGEST_LOCAL_ID
}

/**
 * The id of an entry in Atom, which allows only IRIs: the entry's own id if it is one, otherwise a `urn:uuid:` derived
 * from it.
 */
export function atomIdOf(id: string): string {
  return isPermanentIri(id) ? id : mintUrn(`atom\0${id}`)
}

import type { IncomingMessage } from 'node:http'

/** A host and an optional port (RFC 9110, section 7.2). Several fields are joined with a comma and a space. */
const HOST = /^(?:\[[\da-fv:.]+\]|[\w.~%!$&'()*+,;=-]*)(?::\d*)?$/i

/**
 * Whether a request names one host, which may be empty. With several Host fields, or one that is malformed, servers on
 * the way might each use a different one (RFC 9112, section 3.2). HTTP/1.0 does not require the field.
 */
export function namesOneHost({ httpVersionMinor, headers: { host } }: IncomingMessage): boolean {
  return host === undefined ? httpVersionMinor === 0 : HOST.test(host)
}

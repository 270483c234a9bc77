import type { HeaderLines } from '../header-lines.ts'
import type { Coding } from './accept-encoding.ts'

/** A document in one content coding, with its header fields. */
export interface Variant {
  readonly coding: Coding
  readonly body: Buffer
  /** Strong and quoted: the hash of these bytes, and so different for each coding (RFC 9110, section 8.8.3.3). */
  readonly etag: string
  readonly headers: HeaderLines
  /** Header fields of a 304 for a client that sent a tag. */
  readonly notModified: HeaderLines
  /** Header fields of a 304 for a client that sent a date only. */
  readonly notModifiedByDate: HeaderLines
}

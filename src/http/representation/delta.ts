import type { FeedVersion } from '../../domain/feed-versions.ts'
import type { HeaderLines } from '../header-lines.ts'
import type { Coding } from '../negotiation/accept-encoding.ts'
import type { Variant } from '../negotiation/variant.ts'

/** An earlier version that a client has. */
export interface DeltaBase {
  readonly version: FeedVersion
  /** The tag by which it was recognized. */
  readonly etag: string
  /**
   * Whether the client named other tags too, in which case the response must say which one it used (RFC 3229, section
   * 10.5.1).
   */
  readonly isOneOfSeveral: boolean
}

/** Finds an earlier version by any of its tags, as sent or as modified by a proxy. */
export type FindBase = (ifNoneMatch: string | undefined) => DeltaBase | undefined

/** A delta from an earlier version to the current one, in one content coding, with its header fields. */
export interface Delta {
  readonly coding: Coding
  readonly body: Buffer
  readonly headers: HeaderLines
}

/** The deltas of a feed document. */
export interface Deltas {
  readonly baseOf: FindBase
  /**
   * The delta from `base` to the document that `whole` is a variant of, in the same coding; undefined if the whole
   * document must be sent. It is made once, on the first request.
   */
  from(base: FeedVersion, whole: Variant): Promise<Delta | undefined>
}

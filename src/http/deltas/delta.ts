import type { FeedVersion } from '../../domain/feed-versions.ts'
import type { HeaderLines } from '../header-lines.ts'
import type { Coding } from '../negotiation/accept-encoding.ts'
import type { Variant } from '../negotiation/variant.ts'
import type { FindBase } from './delta-base.ts'

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

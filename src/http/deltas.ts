import { LRUCache } from 'lru-cache'
import type { FeedVersion, FeedVersions } from '../domain/feed-versions.ts'
import { createBaseFinder, type FindBase } from './delta-base.ts'
import type { HeaderLines } from './header-lines.ts'
import { toHttpDate } from './http-date.ts'
import type { Coding } from './negotiation.ts'
import { type EncodedBody, encodeBody, type Representation } from './representation.ts'
import { spliceDelta } from './splice-delta.ts'
import { toVariants, type Variants } from './variant-choice.ts'

/** A delta in one content coding, with all that an answer needs. */
export interface DeltaVariant {
  readonly coding: Coding
  readonly body: Buffer
  readonly headers: HeaderLines
}

/** What leads from one earlier version to the present one, in every coding that makes it smaller. */
export interface Delta extends Variants<DeltaVariant> {
  readonly weight: number
}

/** The deltas of a feed document. */
export interface Deltas {
  readonly baseOf: FindBase
  /** Undefined where the whole document must be sent. Spliced and compressed at the first request, once, however many ask. */
  from(base: FeedVersion): Promise<Delta | undefined>
}

/** Bytes of deltas kept for one document. Twenty-four bases at most are ever asked for; few of them are. */
const MOST_BYTES = 4 * 1024 * 1024

/**
 * No shared cache may keep what was cut for one client (RFC 3229, section 10.8.1); one that keeps it all the same must compare what
 * it was cut by (RFC 9110, section 12.5.5).
 */
const ALWAYS = ['IM', 'feed', 'Cache-Control', 'no-store, im', 'Vary', 'A-IM, If-None-Match, Accept-Encoding']

/** The deltas that end at a document. `full` are the header fields of its 200s that tell its type. */
export function createDeltas(document: Representation, versions: FeedVersions, full: HeaderLines): Deltas {
  const kept = new LRUCache<FeedVersion, Delta>({ maxSize: MOST_BYTES, sizeCalculation: ({ weight }) => weight })
  const underWay = new Map<FeedVersion, Promise<Delta | undefined>>()
  const whole = document.variants.get('identity')?.body ?? Buffer.alloc(0)

  const make = async (base: FeedVersion): Promise<Delta | undefined> => {
    const body = spliceDelta(whole, versions, base)
    return body && toDelta(await encodeBody({ body, siblings: new Map() }), document, full)
  }
  const begin = (base: FeedVersion) => {
    const making = make(base).finally(() => underWay.delete(base))
    underWay.set(base, making)
    return making.then((delta) => {
      if (delta) kept.set(base, delta)
      return delta
    })
  }
  return {
    baseOf: createBaseFinder(versions),
    async from(base) {
      return kept.get(base) ?? underWay.get(base) ?? begin(base)
    },
  }
}

function toDelta(encoded: readonly EncodedBody[], document: Representation, full: HeaderLines): Delta {
  const variants = encoded.map(({ coding, body }) => ({
    coding,
    body,
    headers: headersOf(coding, body, document, full),
  }))
  return {
    ...toVariants(variants),
    weight: variants.reduce((sum, { body }) => sum + body.length, 0),
  }
}

/** The tag is that of the whole document as it is now: what the client has when it has added this (RFC 3229, section 10.4.1). */
function headersOf(coding: Coding, body: Buffer, document: Representation, full: HeaderLines): HeaderLines {
  const current = document.variants.get(coding) ?? document.variants.get('identity')
  const codingLines = coding === 'identity' ? [] : ['Content-Encoding', coding]
  const validators = ['ETag', current?.etag ?? '', 'Last-Modified', toHttpDate(document.lastModified)]
  return [...full, ...codingLines, 'Content-Length', String(body.length), ...validators, ...ALWAYS]
}

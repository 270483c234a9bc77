import { LRUCache } from 'lru-cache'
import type { FeedVersion, FeedVersions } from '../domain/feed-versions.ts'
import { compress } from './content-coding.ts'
import { createBaseFinder, type FindBase } from './delta-base.ts'
import { type HeaderLines, NOSNIFF_LINES } from './header-lines.ts'
import { toHttpDate } from './http-date.ts'
import type { Coding } from './negotiation.ts'
import type { Representation, Variant } from './representation.ts'
import { spliceDelta } from './splice-delta.ts'

/** What leads from an earlier version to the present one, in one content coding, with all that an answer needs. */
export interface Delta {
  readonly coding: Coding
  readonly body: Buffer
  readonly headers: HeaderLines
}

/** The deltas of a feed document. */
export interface Deltas {
  readonly baseOf: FindBase
  /**
   * What leads from `base` to the document that `whole` is, in the same coding; undefined where the whole must be sent. Spliced and
   * compressed at the first request, once, however many ask.
   */
  from(base: FeedVersion, whole: Variant): Promise<Delta | undefined>
}

/** Bytes of deltas kept for one document that is always at hand. Twenty-four bases at most are ever asked for; few of them are. */
const MOST_BYTES = 4 * 1024 * 1024

/**
 * No shared cache may keep what was cut for one client (RFC 3229, section 10.8.1); one that keeps it all the same must compare what
 * it was cut by (RFC 9110, section 12.5.5).
 */
const ALWAYS = ['IM', 'feed', 'Cache-Control', 'no-store, im', 'Vary', 'A-IM, If-None-Match, Accept-Encoding']

/** The deltas that end at a document; at most `mostBytes` of them are kept. */
export function createDeltas(
  document: Representation,
  versions: FeedVersions,
  mediaType: string,
  mostBytes = MOST_BYTES,
): Deltas {
  const kept = new LRUCache<string, Delta>({ maxSize: mostBytes, sizeCalculation: ({ body }) => body.length })
  const underWay = new Map<string, Promise<Delta | undefined>>()
  const identity = document.variants.get('identity')?.body ?? Buffer.alloc(0)
  const typed = ['Content-Type', mediaType, ...NOSNIFF_LINES]
  const dated = ['Last-Modified', toHttpDate(document.lastModified), ...ALWAYS]

  const make = async (base: FeedVersion, { coding, etag }: Variant): Promise<Delta | undefined> => {
    const spliced = spliceDelta(identity, versions, base)
    if (!spliced) return undefined
    const body = coding === 'identity' ? spliced : await compress(coding, spliced, 'feed')
    return { coding, body, headers: [...typed, ...linesOf(coding, body, etag), ...dated] }
  }
  const begin = async (key: string, base: FeedVersion, whole: Variant) => {
    const making = make(base, whole).finally(() => underWay.delete(key))
    underWay.set(key, making)
    const delta = await making
    if (delta) kept.set(key, delta)
    return delta
  }
  return {
    baseOf: createBaseFinder(versions),
    async from(base, whole) {
      const key = `${whole.coding} ${base.etags[0]}`
      return kept.get(key) ?? underWay.get(key) ?? begin(key, base, whole)
    },
  }
}

/** The tag is that of the whole document as it is now: what the client has when it has added this (RFC 3229, section 10.4.1). */
function linesOf(coding: Coding, body: Buffer, etag: string): HeaderLines {
  const codingLines = coding === 'identity' ? [] : ['Content-Encoding', coding]
  return [...codingLines, 'Content-Length', String(body.length), 'ETag', etag]
}

import { LRUCache } from 'lru-cache'
import type { FeedVersion, FeedVersions } from '../../domain/feed-versions.ts'
import { toHttpDate } from '../conditional/http-date.ts'
import { type HeaderLines, NOSNIFF_LINES } from '../header-lines.ts'
import type { Coding } from '../negotiation/accept-encoding.ts'
import type { Variant } from '../negotiation/variant.ts'
import { compress } from '../representation/compress.ts'
import type { Delta, Deltas } from '../representation/delta.ts'
import type { Representation } from '../representation/representation.ts'
import { createBaseFinder } from './delta-base.ts'
import { spliceDelta } from './splice-delta.ts'

/**
 * Bytes of deltas cached for a document that is held in memory. There are at most twenty-four bases, and few are
 * requested.
 */
const MOST_BYTES = 4 * 1024 * 1024

/**
 * Shared caches must not store what was made for one client (RFC 3229, section 10.8.1). One that does so anyway must
 * compare the fields that selected it (RFC 9110, section 12.5.5).
 */
const ALWAYS = ['IM', 'feed', 'Cache-Control', 'no-store, im', 'Vary', 'A-IM, If-None-Match, Accept-Encoding']

/** Creates the deltas to a document; at most `mostBytes` of them are cached. */
export function createDeltas(
  document: Representation,
  versions: FeedVersions,
  mediaType: string,
  mostBytes = MOST_BYTES,
): Deltas {
  const kept = new LRUCache<string, Delta>({ maxSize: mostBytes, sizeCalculation: ({ body }) => body.length })
  const underWay = new Map<string, Promise<Delta | undefined>>()
  const make = createMaker(document, versions, mediaType)

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

/** Creates a function that makes deltas; undefined if the base shares too little with the document. */
function createMaker(document: Representation, versions: FeedVersions, mediaType: string) {
  const identity = document.variants.get('identity')?.body ?? Buffer.alloc(0)
  const typed = ['Content-Type', mediaType, ...NOSNIFF_LINES]
  const dated = ['Last-Modified', toHttpDate(document.lastModified), ...ALWAYS]
  return async (base: FeedVersion, { coding, etag }: Variant): Promise<Delta | undefined> => {
    const spliced = spliceDelta(identity, versions, base)
    if (!spliced) return undefined
    const body = coding === 'identity' ? spliced : await compress(coding, spliced, 'feed')
    return { coding, body, headers: [...typed, ...linesOf(coding, body, etag), ...dated] }
  }
}

/**
 * The tag is that of the complete current document, which the client has once it applies the delta (RFC 3229, section
 * 10.4.1).
 */
function linesOf(coding: Coding, body: Buffer, etag: string): HeaderLines {
  const codingLines = coding === 'identity' ? [] : ['Content-Encoding', coding]
  return [...codingLines, 'Content-Length', String(body.length), 'ETag', etag]
}

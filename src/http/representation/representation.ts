import { COMPRESSIONS, type Compression, type CompressionEffort } from '../../domain/content-coding.ts'
import { toEntityTag } from '../../domain/entity-tag.ts'
import type { Instant } from '../../domain/instant.ts'
import { toHttpDate } from '../conditional/http-date.ts'
import type { ResourceHeaders } from '../header-lines.ts'
import type { Coding } from '../negotiation/accept-encoding.ts'
import type { Variant } from '../negotiation/variant.ts'
import { toVariants, type Variants } from '../negotiation/variant-choice.ts'
import { compress, decodesTo } from './compress.ts'
import type { Deltas } from './delta.ts'

/** A published document, and compressed siblings that may or may not belong to it. */
export interface PublishedBytes {
  readonly body: Buffer
  /** Whole seconds. */
  readonly lastModified: Instant
  readonly siblings: ReadonlyMap<Compression, Buffer>
}

/** A document ready to be served: nothing is computed, compressed or read per request. */
export interface Representation extends Variants<Variant> {
  readonly lastModified: Instant
  /** The same as an HTTP-date. */
  readonly lastModifiedField: string
  /** The variants by tag. */
  readonly etags: ReadonlyMap<string, Variant>
  /** Total bytes held, for bounded caches. */
  readonly weight: number
  /** Present if earlier versions of the feed are known. */
  readonly deltas?: Deltas
}

/**
 * Encodes a document in every coding that makes it smaller, and computes its validators and header fields. `effort`
 * applies to codings without a sibling.
 */
export async function toRepresentation(
  published: PublishedBytes,
  headers: ResourceHeaders,
  effort: CompressionEffort,
): Promise<Representation> {
  const encoded = await encodeBody(published, effort)
  const variants = encoded.map(({ coding, body }) => toVariant(coding, body, published.lastModified, headers))
  return {
    lastModified: published.lastModified,
    lastModifiedField: toHttpDate(published.lastModified),
    ...toVariants(variants),
    etags: new Map(variants.map((variant) => [variant.etag, variant])),
    weight: variants.reduce((sum, variant) => sum + variant.body.length, 0),
  }
}

/** A body in one content coding. */
interface EncodedBody {
  readonly coding: Coding
  readonly body: Buffer
}

/** The body itself, and in every coding that makes it smaller. */
async function encodeBody(published: PublishedBytes, effort: CompressionEffort): Promise<readonly EncodedBody[]> {
  const { body: identity } = published
  const compressed = await Promise.all(
    COMPRESSIONS.map(async (coding) => ({ coding, body: await encode(coding, published, effort) })),
  )
  return [{ coding: 'identity', body: identity }, ...compressed.filter(({ body }) => body.length < identity.length)]
}

async function encode(
  coding: Compression,
  { body, siblings }: PublishedBytes,
  effort: CompressionEffort,
): Promise<Buffer> {
  const sibling = siblings.get(coding)
  if (sibling && (await decodesTo(coding, sibling, body))) return sibling
  return compress(coding, body, effort)
}

function toVariant(coding: Coding, body: Buffer, lastModified: Instant, headers: ResourceHeaders): Variant {
  const etag = toEntityTag(body)
  const etagLines = ['ETag', etag]
  const dateLines = ['Last-Modified', toHttpDate(lastModified)]
  const codingLines = coding === 'identity' ? [] : ['Content-Encoding', coding]
  const length = ['Content-Length', String(body.length)]
  return {
    coding,
    body,
    etag,
    headers: [...headers.full, ...codingLines, ...length, ...etagLines, ...dateLines, ...headers.always],
    notModified: [...etagLines, ...headers.always],
    notModifiedByDate: [...etagLines, ...dateLines, ...headers.always],
  }
}

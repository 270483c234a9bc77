import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { Coding } from './negotiation.ts'

/** A content coding that compresses. */
export type Compression = Exclude<Coding, 'identity'>

/** How a compressed sibling of a published file is named. */
export const SIBLING_SUFFIX: Readonly<Record<Compression, string>> = { gzip: '.gz', br: '.br', zstd: '.zst' }

/** All compressions offered. */
export const COMPRESSIONS: readonly Compression[] = ['gzip', 'br', 'zstd']

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, ZSTD_c_compressionLevel } = zlib.constants

const [gzip, br, zstd] = [promisify(zlib.gzip), promisify(zlib.brotliCompress), promisify(zlib.zstdCompress)]
const [gunzip, unbr, unzstd] = [
  promisify(zlib.gunzip),
  promisify(zlib.brotliDecompress),
  promisify(zlib.zstdDecompress),
]

/** Compresses off the main thread, at levels that take about 20 ms for 250 kB; the publisher's own siblings may be smaller. */
export function compress(coding: Compression, bytes: Buffer): Promise<Buffer> {
  if (coding === 'gzip') return gzip(bytes, { level: 9 })
  if (coding === 'zstd') return zstd(bytes, { pledgedSrcSize: bytes.length, params: { [ZSTD_c_compressionLevel]: 15 } })
  return br(bytes, { params: { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_SIZE_HINT]: bytes.length } })
}

/** Whether `encoded` decodes to exactly `bytes`; false for anything damaged, stale or longer. */
export async function decodesTo(coding: Compression, encoded: Buffer, bytes: Buffer): Promise<boolean> {
  const options = { maxOutputLength: Math.max(1, bytes.length) }
  try {
    if (coding === 'gzip') return bytes.equals(await gunzip(encoded, options))
    return bytes.equals(await (coding === 'br' ? unbr(encoded, options) : unzstd(encoded, options)))
  } catch {
    return false
  }
}

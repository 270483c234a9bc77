import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { type Compression, type CompressionEffort, compressionLevel } from '../domain/content-coding.ts'

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, ZSTD_c_compressionLevel } = zlib.constants

const [gzip, br, zstd] = [promisify(zlib.gzip), promisify(zlib.brotliCompress), promisify(zlib.zstdCompress)]
const [gunzip, unbr, unzstd] = [
  promisify(zlib.gunzip),
  promisify(zlib.brotliDecompress),
  promisify(zlib.zstdDecompress),
]

/** Compresses off the main thread, as the publisher does: the same bytes, so the same tags, with and without its siblings. */
export function compress(coding: Compression, bytes: Buffer, effort: CompressionEffort): Promise<Buffer> {
  const level = compressionLevel(coding, effort, bytes.length)
  if (coding === 'gzip') return gzip(bytes, { level })
  if (coding === 'zstd') {
    return zstd(bytes, { pledgedSrcSize: bytes.length, params: { [ZSTD_c_compressionLevel]: level } })
  }
  return br(bytes, { params: { [BROTLI_PARAM_QUALITY]: level, [BROTLI_PARAM_SIZE_HINT]: bytes.length } })
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

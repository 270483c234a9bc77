import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { type Compression, type CompressionEffort, compressionOptions } from '../../domain/content-coding.ts'

const [gzip, br, zstd] = [promisify(zlib.gzip), promisify(zlib.brotliCompress), promisify(zlib.zstdCompress)]
const [gunzip, unbr, unzstd] = [
  promisify(zlib.gunzip),
  promisify(zlib.brotliDecompress),
  promisify(zlib.zstdDecompress),
]

/**
 * Compresses in the thread pool, to the same bytes as the publisher, so that tags are the same with and without its
 * siblings.
 */
export function compress(coding: Compression, bytes: Buffer, effort: CompressionEffort): Promise<Buffer> {
  if (coding === 'gzip') return gzip(bytes, compressionOptions(coding, effort, bytes.length))
  if (coding === 'zstd') return zstd(bytes, compressionOptions(coding, effort, bytes.length))
  return br(bytes, compressionOptions(coding, effort, bytes.length))
}

/** Whether `encoded` decodes to exactly `bytes`; false if it is damaged, outdated or too long. */
export async function decodesTo(coding: Compression, encoded: Buffer, bytes: Buffer): Promise<boolean> {
  const options = { maxOutputLength: Math.max(1, bytes.length) }
  try {
    if (coding === 'gzip') return bytes.equals(await gunzip(encoded, options))
    return bytes.equals(await (coding === 'br' ? unbr(encoded, options) : unzstd(encoded, options)))
  } catch {
    return false
  }
}

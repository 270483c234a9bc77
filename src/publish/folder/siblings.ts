import zlib from 'node:zlib'
import {
  COMPRESSIONS,
  type Compression,
  type CompressionEffort,
  compressionOptions,
  SIBLING_SUFFIX,
} from '../../domain/content-coding.ts'

/** A compressed copy beside its file. */
export interface Sibling {
  readonly suffix: string
  readonly bytes: Buffer
}

/** Suffixes of all the siblings a file may have. */
export const SIBLING_SUFFIXES: readonly string[] = COMPRESSIONS.map((coding) => SIBLING_SUFFIX[coding])

/**
 * Compresses a file in every coding that makes it smaller. This is synchronous on purpose: the thread is the
 * publisher's own, while the thread pool is shared with the server.
 */
export function toSiblings(bytes: Uint8Array, effort: CompressionEffort): readonly Sibling[] {
  return COMPRESSIONS.map((coding) => ({
    suffix: SIBLING_SUFFIX[coding],
    bytes: compress(coding, bytes, effort),
  })).filter((sibling) => sibling.bytes.length < bytes.length)
}

function compress(coding: Compression, bytes: Uint8Array, effort: CompressionEffort): Buffer {
  if (coding === 'gzip') return zlib.gzipSync(bytes, compressionOptions(coding, effort, bytes.length))
  if (coding === 'zstd') return zlib.zstdCompressSync(bytes, compressionOptions(coding, effort, bytes.length))
  return zlib.brotliCompressSync(bytes, compressionOptions(coding, effort, bytes.length))
}

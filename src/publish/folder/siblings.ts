import zlib from 'node:zlib'
import {
  COMPRESSIONS,
  type Compression,
  type CompressionEffort,
  compressionOptions,
  SIBLING_SUFFIX,
} from '../../domain/content-coding.ts'

/** A compressed copy that lies beside its file. */
export interface Sibling {
  readonly suffix: string
  readonly bytes: Buffer
}

/** Suffixes of all siblings a file may have. */
export const SIBLING_SUFFIXES: readonly string[] = COMPRESSIONS.map((coding) => SIBLING_SUFFIX[coding])

/**
 * The siblings of a file; a coding that would not make it smaller has none. Compressed in this thread: it is the
 * publisher's own, and a pool shared with the server would make requests wait.
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

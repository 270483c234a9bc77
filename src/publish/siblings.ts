import zlib from 'node:zlib'
import {
  COMPRESSIONS,
  type Compression,
  type CompressionEffort,
  compressionLevel,
  SIBLING_SUFFIX,
} from '../domain/content-coding.ts'

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, ZSTD_c_compressionLevel } = zlib.constants

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
    bytes: compress(coding, bytes, compressionLevel(coding, effort, bytes.length)),
  })).filter((sibling) => sibling.bytes.length < bytes.length)
}

function compress(coding: Compression, bytes: Uint8Array, level: number): Buffer {
  if (coding === 'gzip') return zlib.gzipSync(bytes, { level })
  if (coding === 'zstd') {
    return zlib.zstdCompressSync(bytes, { pledgedSrcSize: bytes.length, params: { [ZSTD_c_compressionLevel]: level } })
  }
  return zlib.brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: level, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}

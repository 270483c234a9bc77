import { type BrotliOptions, constants, type ZlibOptions, type ZstdOptions } from 'node:zlib'

/** A content coding that compresses (RFC 9110, section 8.4.1; br: RFC 7932, zstd: RFC 8878). */
export type Compression = 'gzip' | 'br' | 'zstd'

/** All compressions offered. */
export const COMPRESSIONS: readonly Compression[] = ['gzip', 'br', 'zstd']

/** How a compressed sibling of a published file is named: the names that nginx, Caddy and others look for. */
export const SIBLING_SUFFIX: Readonly<Record<Compression, string>> = { gzip: '.gz', br: '.br', zstd: '.zst' }

/** What is compressed: a `feed` is made once and fetched thousands of times; pages are made by the ten thousand, each opened a few times. */
export type CompressionEffort = 'feed' | 'page'

const LEVELS: Readonly<Record<CompressionEffort, Readonly<Record<Compression, number>>>> = {
  feed: { gzip: 9, br: 9, zstd: 15 },
  page: { gzip: 6, br: 5, zstd: 6 },
}
/** In bytes: up to these, brotli takes less than 100 ms at its best level, and at the one below. */
const [SMALL, MEDIUM] = [96_000, 192_000]

/** At the highest level, 250 kB take 10, 15 and 40 ms; br 11 would take 280 ms for 6 % less. */
function compressionLevel(coding: Compression, effort: CompressionEffort, size: number): number {
  if (coding === 'br' && effort === 'feed' && size <= MEDIUM) return size <= SMALL ? 11 : 10
  return LEVELS[effort][coding]
}

/** What to tell a compressor, by coding. */
export interface CompressionOptions {
  readonly gzip: ZlibOptions
  readonly br: BrotliOptions
  readonly zstd: ZstdOptions
}

/**
 * How so many bytes are compressed. Tags are hashes of the result, so the publisher and the server, and every thread of theirs, have to
 * tell their compressors the same.
 */
export function compressionOptions<C extends Compression>(
  coding: C,
  effort: CompressionEffort,
  size: number,
): CompressionOptions[C] {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, ZSTD_c_compressionLevel } = constants
  const level = compressionLevel(coding, effort, size)
  const options: CompressionOptions = {
    gzip: { level },
    br: { params: { [BROTLI_PARAM_QUALITY]: level, [BROTLI_PARAM_SIZE_HINT]: size } },
    zstd: { pledgedSrcSize: size, params: { [ZSTD_c_compressionLevel]: level } },
  }
  return options[coding]
}

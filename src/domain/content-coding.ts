import { type BrotliOptions, constants, type ZlibOptions, type ZstdOptions } from 'node:zlib'

/** A content coding that compresses (RFC 9110, section 8.4.1; br: RFC 7932, zstd: RFC 8878). */
export type Compression = 'gzip' | 'br' | 'zstd'

/** Every compression offered. */
export const COMPRESSIONS: readonly Compression[] = ['gzip', 'br', 'zstd']

/** Suffix of a file's precompressed sibling, as nginx, Caddy and other servers look for it. */
export const SIBLING_SUFFIX: Readonly<Record<Compression, string>> = { gzip: '.gz', br: '.br', zstd: '.zst' }

/**
 * How hard to compress: a `feed` is compressed once and fetched thousands of times; a `page` is one of thousands, each
 * opened a few times.
 */
export type CompressionEffort = 'feed' | 'page'

const LEVELS: Readonly<Record<CompressionEffort, Readonly<Record<Compression, number>>>> = {
  feed: { gzip: 9, br: 7, zstd: 10 },
  page: { gzip: 6, br: 5, zstd: 6 },
}
/** Size limits in bytes up to which brotli level 11, and level 10, take less than 100 ms. */
const [SMALL, MEDIUM] = [96_000, 192_000]

/**
 * Measured on 300 kB of news: these levels take 9, 13 and 6 ms. Brotli 8 would need 15 MB more to save 0.1 %, zstd 15
 * would take 17 ms to save 0.4 %, and brotli 10 220 ms to save 9 %.
 */
function compressionLevel(coding: Compression, effort: CompressionEffort, size: number): number {
  if (coding === 'br' && effort === 'feed' && size <= MEDIUM) return size <= SMALL ? 11 : 10
  return LEVELS[effort][coding]
}

/** Compressor options, by coding. */
export interface CompressionOptions {
  readonly gzip: ZlibOptions
  readonly br: BrotliOptions
  readonly zstd: ZstdOptions
}

/**
 * Options for compressing `size` bytes. ETags are hashes of the compressed bytes, so the publisher, the server and all
 * their threads must use the same ones.
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

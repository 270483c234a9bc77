/** A content coding that compresses (RFC 9110, section 8.4.1; br: RFC 7932, zstd: RFC 8878). */
export type Compression = 'gzip' | 'br' | 'zstd'

/** All compressions offered. */
export const COMPRESSIONS: readonly Compression[] = ['gzip', 'br', 'zstd']

/** How a compressed sibling of a published file is named: the names that nginx, Caddy and others look for. */
export const SIBLING_SUFFIX: Readonly<Record<Compression, string>> = { gzip: '.gz', br: '.br', zstd: '.zst' }

/**
 * How hard to try. `feed`: made once, fetched thousands of times; 10, 15 and 40 ms for 250 kB (br 11 would take 280 ms for 6 %
 * less). `page`: made by the ten thousand, each opened a few times.
 */
export const COMPRESSION_LEVELS: Readonly<Record<'feed' | 'page', Readonly<Record<Compression, number>>>> = {
  feed: { gzip: 9, br: 9, zstd: 15 },
  page: { gzip: 6, br: 5, zstd: 6 },
}

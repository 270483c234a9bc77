/**
 * Characters that no Latin encoding has inside a lower-case word: upper-case letters, symbols, control characters,
 * letters of another script.
 */
const MISFIT = /(?<=[a-z])(?![’…–—\u{a0}\u{ad}·]|(?=\p{Script=Latin})\p{Ll})[^\0-\x7f](?=[a-z])/gu
/** Characters that Latin text has beyond ASCII. */
const USUAL = /[\p{Script=Latin}’‘“”‚„«»‹›–—…\u{a0}•°]/gu
const FOREIGN = /[^\0-\x7f]/gu

const LEAST = 3
const MOST_LEFT = 0.05
const MOSTLY = 0.8

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * Whether bytes that were decoded as `text` are in fact Mac OS Roman: decoded so, words have lower-case letters where
 * `text` has upper-case letters and symbols. Never true of a correctly decoded text.
 */
export function isMacintosh(bytes: Uint8Array, text: string): boolean {
  const misfits = count(text, MISFIT)
  if (misfits < LEAST) return false
  const mac = new TextDecoder('macintosh').decode(bytes)
  const foreign = count(mac, FOREIGN)
  return count(mac, MISFIT) <= misfits * MOST_LEFT && count(mac, USUAL) - count(mac, /[A-Za-z]/g) >= foreign * MOSTLY
}

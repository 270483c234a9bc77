/** What no Latin encoding writes inside a word of small letters: capitals, signs, controls, letters of another script. */
const MISFIT = /(?<=[a-z])(?![’…–—\u{a0}\u{ad}·]|(?=\p{Script=Latin})\p{Ll})[^\0-\x7f](?=[a-z])/gu
/** What Latin text has beside ASCII. */
const USUAL = /[\p{Script=Latin}’‘“”‚„«»‹›–—…\u{a0}•°]/gu
const FOREIGN = /[^\0-\x7f]/gu

const LEAST = 3
const MOST_LEFT = 0.05
const MOSTLY = 0.8

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * Whether bytes that were taken for another encoding, as which they are `text`, are Mac OS Roman: read so, words have small letters
 * where the other reading has capitals and signs. Of text that is rightly read nothing of this holds.
 */
export function isMacintosh(bytes: Uint8Array, text: string): boolean {
  const misfits = count(text, MISFIT)
  if (misfits < LEAST) return false
  const mac = new TextDecoder('macintosh').decode(bytes)
  const foreign = count(mac, FOREIGN)
  return count(mac, MISFIT) <= misfits * MOST_LEFT && count(mac, USUAL) - count(mac, /[A-Za-z]/g) >= foreign * MOSTLY
}

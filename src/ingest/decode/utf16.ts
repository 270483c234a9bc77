/** The two byte orders of UTF-16, by their WHATWG names. */
export type Utf16 = 'utf-16le' | 'utf-16be'

const SAMPLE = 65_536
const IMPLAUSIBLE = /[\p{Cn}\p{Co}\p{Cs}\u{fffd}]|(?![\t\n\f\r])\p{Cc}/gu
const CJK = /[\u{3000}-\u{301f}\u{3041}-\u{30ff}\u{4e00}-\u{9fff}\u{ff00}-\u{ffef}]/gu
const CJK_SIGNS = /[\u{3000}-\u{301f}\u{3041}-\u{30ff}\u{ff00}-\u{ffef}]/gu
const CJK_STOPS = /[\u{3001}\u{3002}\u{ff0c}]/gu
const CJK_OR_ASCII = /[\t\n\r\x20-\x7e\u{3000}-\u{301f}\u{3041}-\u{30ff}\u{4e00}-\u{9fff}\u{ff00}-\u{ffef}]/gu
const HANGUL = /[\u{ac00}-\u{d7a3}]/gu

/** How often each byte occurs at even and at odd offsets. */
interface Spread {
  readonly units: number
  readonly even: Uint32Array
  readonly odd: Uint32Array
}

function spreadOf(bytes: Uint8Array): Spread {
  const even = new Uint32Array(256)
  const odd = new Uint32Array(256)
  const units = Math.floor(Math.min(bytes.length, SAMPLE) / 2)
  for (let at = 0; at < units * 2; at += 2) {
    even[bytes[at] ?? 0] = (even[bytes[at] ?? 0] ?? 0) + 1
    odd[bytes[at + 1] ?? 0] = (odd[bytes[at + 1] ?? 0] ?? 0) + 1
  }
  return { units, even, odd }
}

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length)
}

/** Latin text, and anything with spaces and line ends, has zeros only in the high bytes. */
function byZeros({ units, even, odd }: Spread): Utf16 | undefined {
  const [zerosEven, zerosOdd] = [even[0] ?? 0, odd[0] ?? 0]
  if (Math.max(zerosEven, zerosOdd) < Math.max(1, units * 0.04)) return undefined
  if (zerosEven * 8 < zerosOdd) return 'utf-16le'
  return zerosOdd * 8 < zerosEven ? 'utf-16be' : undefined
}

/** In text without ASCII, high bytes take few values and low bytes many. */
function bySpread({ even, odd }: Spread): Utf16 | undefined {
  const values = (counts: Uint32Array) => counts.reduce((sum, count) => sum + Math.sign(count), 0)
  const [evenValues, oddValues] = [values(even), values(odd)]
  if (oddValues * 1.2 < evenValues) return 'utf-16le'
  return evenValues * 1.2 < oddValues ? 'utf-16be' : undefined
}

/** Legacy bytes read as UTF-16 are never in one script: neither CJK with its punctuation, nor a single block. */
function isOneScript(text: string, highBytes: Uint32Array, units: number): boolean {
  if (share(text, CJK) > 0.9 && share(text, CJK_SIGNS) > 0.02) return true
  const block = highBytes.indexOf(Math.max(...highBytes))
  return block > 0 && block < 0x20 && (highBytes[block] ?? 0) > units * 0.7
}

/** A pair of EUC-KR bytes is also a syllable in UTF-16, but contains no NUL byte. */
function isKorean(text: string, { even, odd }: Spread): boolean {
  return (even[0] ?? 0) + (odd[0] ?? 0) > 0 && share(text, HANGUL) > 0.9
}

/**
 * Chinese or Japanese with Latin names and numbers; its commas and full stops contain bytes that ASCII does not have.
 */
function isMixed(text: string): boolean {
  return share(text, CJK_STOPS) > 0.003 && share(text, CJK) > 0.2 && share(text, CJK_OR_ASCII) > 0.95
}

/** Accepts zeros in the high bytes, or a single script; anything else with NUL bytes is not text. */
function isPlausible(order: Utf16, bytes: Uint8Array, spread: Spread): boolean {
  const { units, even, odd } = spread
  const text = new TextDecoder(order).decode(bytes.subarray(0, units * 2))
  if (share(text, IMPLAUSIBLE) > 0.02) return false
  if (byZeros(spread) === order || isKorean(text, spread) || isMixed(text)) return true
  return isOneScript(text, order === 'utf-16le' ? odd : even, units)
}

/** Detects UTF-16 without a byte order mark, and its byte order. */
export function guessUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length % 2 > 0) return undefined
  const spread = spreadOf(bytes)
  const orders = [byZeros(spread), bySpread(spread), 'utf-16le', 'utf-16be'] as const
  return orders.find((order) => order !== undefined && isPlausible(order, bytes, spread))
}

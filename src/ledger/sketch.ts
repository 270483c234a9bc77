import { KINDS, UNSPACED, UNSPACED_SCRIPTS, WORD } from '../content/characters.ts'
import { LOWER, UNEVEN } from '../content/lower-case.ts'
import { unitsOf } from '../content/units.ts'

/** Values in a sketch. */
const BINS = 64
/** Tokens in a shingle. A token is a word, or a single character in scripts written without spaces. */
const SHINGLE = 3
/** Only this many characters are measured, to bound the cost. */
const MEASURED_LENGTH = 40_000

const TOKEN = new RegExp(String.raw`[${UNSPACED_SCRIPTS}]|[\p{L}\p{M}\p{N}]+`, 'gu')

const NO_TOKEN = 0x811c9dc5
const nextHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

function hashOfToken(token: string): number {
  let hash = NO_TOKEN
  for (let at = 0; at < token.length; at++) hash = nextHash(hash, token.charCodeAt(at))
  return hash
}

/** The lower case of each UTF-16 unit of words, or `UNEVEN`; 0 for all others. */
const WORD_UNITS = LOWER.map((lower) => (lower === UNEVEN || (KINDS[lower] as number) & WORD ? lower : 0))

/** Hashes of the tokens of a text in lower case: words, or single characters in scripts written without spaces. */
function tokensOf(text: string): number[] {
  return evenTokens(text) ?? (text.toLowerCase().match(TOKEN) ?? []).map(hashOfToken)
}

/** The same, unit by unit; undefined where the lower case of the text is uneven. */
function evenTokens(text: string): number[] | undefined {
  const units = unitsOf(text)
  const unitAt = (at: number) => (at < text.length ? (WORD_UNITS[units[at] as number] as number) : 0)
  const tokens: number[] = []
  for (let at = 0; at < text.length; ) {
    const first = unitAt(at++)
    if (first === UNEVEN) return undefined
    if (first === 0) continue
    let hash = nextHash(NO_TOKEN, first)
    if (!((KINDS[first] as number) & UNSPACED)) {
      for (let unit = unitAt(at); unit > 0; unit = unitAt(++at)) hash = nextHash(hash, unit)
    }
    tokens.push(hash)
  }
  return tokens
}

function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function lowestPerBin(tokens: readonly number[]): Float64Array {
  const lowest = new Float64Array(BINS).fill(Number.POSITIVE_INFINITY)
  const shingles = Math.max(1, tokens.length - SHINGLE + 1)
  for (let i = 0; i < shingles; i++) {
    let hash = 0
    const end = Math.min(i + SHINGLE, tokens.length)
    for (let j = i; j < end; j++) hash = (Math.imul(hash, 31) + (tokens[j] as number)) | 0
    const value = mix(hash)
    const bin = value % BINS
    const rank = mix(value ^ 0x9e3779b9)
    if (rank < (lowest[bin] as number)) lowest[bin] = rank
  }
  return lowest
}

/**
 * A one-permutation MinHash with rotation (Shrivastava & Li 2014) of a text: 64 bytes, base64url; empty for a text
 * without words. Similar texts have similar sketches.
 */
export function sketchOf(text: string): string {
  const tokens = tokensOf(text.slice(0, MEASURED_LENGTH))
  if (tokens.length === 0) return ''
  const lowest = lowestPerBin(tokens)
  const bytes = new Uint8Array(BINS)
  for (let bin = 0; bin < BINS; bin++) {
    let step = 0
    while (lowest[(bin + step) % BINS] === Number.POSITIVE_INFINITY) step++
    bytes[bin] = mix((lowest[(bin + step) % BINS] ?? 0) + step) & 0xff
  }
  return Buffer.from(bytes).toString('base64url')
}

/**
 * Estimates how much two texts have in common, 0 to 1: the Jaccard index of their shingles (standard error about 0.06).
 */
export function similarity(sketchA: string, sketchB: string): number {
  if (sketchA === '' || sketchB === '') return sketchA === sketchB ? 1 : 0
  const a = Buffer.from(sketchA, 'base64url')
  const b = Buffer.from(sketchB, 'base64url')
  let equal = 0
  for (let i = 0; i < BINS; i++) if (a[i] === b[i]) equal++
  const byChance = 1 / 256
  return Math.max(0, (equal / BINS - byChance) / (1 - byChance))
}

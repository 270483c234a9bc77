import { analyse } from 'chardet'
import { marksFit } from './combining-marks.ts'
import { canonicalEncoding } from './declared-encoding.ts'
import { countReplaced } from './decoded.ts'
import { doubleByteFit } from './double-byte.ts'
import { isMacintosh } from './macintosh.ts'
import { macintoshPunctuation } from './macintosh-punctuation.ts'

/** A guessed legacy encoding; confidence from 0 to 100. */
export interface EncodingGuess {
  readonly encoding: string
  readonly confidence: number
}

const SAMPLE = 16_384

/** Encodings that differ in a few letters from a newer one; the one that decodes to more letters is right. */
const NEAR: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'koi8-r': 'koi8-u',
}

/** Scripts that a text is usually written in exclusively; a wrong guess mixes them. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Hangul}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu,
]

const LETTER = /[\p{L}\p{M}]/gu
const CONTROL = /(?![\t\n\f\r])\p{Cc}/gu

// ASCII is the same everywhere, so sampling starts at the first other byte.
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1024)
  return bytes.subarray(first, first + SAMPLE)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function fitted(sample: Uint8Array, { encoding, confidence }: EncodingGuess, text: string): number {
  if (marksFit(text, encoding)) return 90
  const fit = doubleByteFit(sample, encoding)
  if (fit === undefined) return confidence
  const everyday = Math.min(1, fit.common / 0.7) ** 2
  return Math.max(confidence * everyday, fit.prevails ? fit.common * 60 : 0)
}

function weigh(sample: Uint8Array, guess: EncodingGuess): EncodingGuess {
  const text = new TextDecoder(guess.encoding).decode(sample)
  const bad = (countReplaced(text) + count(text, CONTROL)) / Math.max(1, text.length)
  const confidence = fitted(sample, guess, text) * Math.max(0, 1 - bad * 20) * purity(text) ** 2
  return { encoding: guess.encoding, confidence }
}

/** Share of the most frequent script among the letters beyond ASCII. */
function purity(text: string): number {
  const foreign = text.replace(/[\0-\x7f]+/g, '')
  const letters = count(foreign, LETTER)
  return letters === 0 ? 1 : Math.max(...SCRIPTS.map((script) => count(foreign, script))) / letters
}

function nearest(sample: Uint8Array, encoding: string): string {
  const other = NEAR[encoding]
  if (other === undefined) return encoding
  const letters = (name: string) => {
    const text = new TextDecoder(name).decode(sample)
    return count(text, LETTER) - count(text, CONTROL)
  }
  return letters(other) >= letters(encoding) ? other : encoding
}

/** Confidence if letters or quotation marks indicate Mac OS Roman, and if only dashes do. */
const MACINTOSH = 60
const MACINTOSH_DASHES = 10

/** The most likely encoding of bytes that are neither UTF-8 nor UTF-16. */
export function guessLegacy(bytes: Uint8Array): EncodingGuess {
  const punctuation = macintoshPunctuation(bytes)
  if (punctuation) {
    return { encoding: 'macintosh', confidence: punctuation === 'sure' ? MACINTOSH : MACINTOSH_DASHES }
  }
  const sample = sampleOf(bytes)
  const guesses = analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = name === 'ASCII' ? undefined : canonicalEncoding(name)
    return encoding === undefined || encoding.startsWith('utf-') ? [] : weigh(sample, { encoding, confidence })
  })
  const [best] = guesses.toSorted((a, b) => b.confidence - a.confidence)
  if (best === undefined) return { encoding: 'windows-1252', confidence: 0 }
  const encoding = nearest(sample, best.encoding)
  if (isMacintosh(sample, new TextDecoder(encoding).decode(sample)))
    return { encoding: 'macintosh', confidence: MACINTOSH }
  return { encoding, confidence: best.confidence }
}

import { type Decoded, decodeAs } from './decoded.ts'
import { countTurned, garbledShare } from './garbled.ts'
import { guessLegacy } from './legacy-encoding.ts'

/** From this share of garbled words, a text must be in another encoding; up to the other, it may be in this one. */
const GARBLED = 0.8
const READABLE = 0.2
/** Number of words with reversed case that no Russian text has. */
const TURNED_WORDS = 3
/** Confidence required of a guess that contradicts the declaration. */
const SURE_ENOUGH = 30

const CYRILLIC: ReadonlySet<string> = new Set([
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
])

const isUnreadable = (text: string, encoding: string): boolean =>
  garbledShare(text) >= GARBLED || (CYRILLIC.has(encoding) && countTurned(text) >= TURNED_WORDS)

const isReadable = (text: string): boolean => garbledShare(text) <= READABLE && countTurned(text) === 0

/**
 * If the declared encoding gives words of no language, decodes by a guess instead; undefined unless that gives a
 * readable text. `text` is the result of the declared encoding.
 */
export function decodeMisdeclared(bytes: Uint8Array, declared: string, text: string): Decoded | undefined {
  if (!isUnreadable(text, declared)) return undefined
  const { encoding, confidence } = guessLegacy(bytes)
  if (encoding === declared || confidence < SURE_ENOUGH) return undefined
  const decoded = decodeAs(bytes, encoding, [`says that it is ${declared}, but is ${encoding}, and was read as such`])
  return 'text' in decoded && isReadable(decoded.text) ? decoded : undefined
}

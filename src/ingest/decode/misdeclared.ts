import { type Decoded, decodeAs } from './decoded.ts'
import { countTurned, garbledShare } from './garbled.ts'
import { guessLegacy } from './legacy-encoding.ts'

/** From this share of garbled letters on a text is surely of another encoding, and up to that one it may be of this. */
const GARBLED = 0.8
const READABLE = 0.2
/** Words with turned case that no Russian text has. */
const TURNED_WORDS = 3
/** How sure a guess must be that goes against what a document says. */
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
 * Reads bytes by a guess where by the encoding that their document declares, as which they are `text`, they are words of no language;
 * undefined unless the guess gives a text that is readable.
 */
export function decodeMisdeclared(bytes: Uint8Array, declared: string, text: string): Decoded | undefined {
  if (!isUnreadable(text, declared)) return undefined
  const { encoding, confidence } = guessLegacy(bytes)
  if (encoding === declared || confidence < SURE_ENOUGH) return undefined
  const decoded = decodeAs(bytes, encoding, [`says that it is ${declared}, but is ${encoding}, and was read so`])
  return 'text' in decoded && isReadable(decoded.text) ? decoded : undefined
}

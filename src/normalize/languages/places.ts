import { knownName, nameLikeness } from '../lines/name-like.ts'
import { LANGUAGES, phrasesOf } from './table.ts'

const PHRASES = LANGUAGES.flatMap((row) => phrasesOf(row.places))
const NAMES: ReadonlySet<string> = new Set(PHRASES.filter((phrase) => !phrase.includes('…')))
const FIRST_WORDS: ReadonlySet<string> = new Set(PHRASES.flatMap((phrase) => /^(\S.*) …$/u.exec(phrase)?.[1] ?? []))
const LAST_WORDS: ReadonlySet<string> = new Set(PHRASES.flatMap((phrase) => /^… (.+)$/u.exec(phrase)?.[1] ?? []))
const ENDINGS = PHRASES.flatMap((phrase) => /^…([^ ]+)$/u.exec(phrase)?.[1] ?? [])
/** Fewest and most UTF-16 units before such an ending. */
const STEM = { fewest: 2, most: 6 }

/**
 * Whether a text names a place rather than a person: it is the name of one, or begins or ends with a word of such names
 * ("Port Ellery", "Borgo San Lorenzo"). A frequent given name before a last word is a person's: "Grace Falls".
 */
export function isPlace(text: string): boolean {
  const lower = text.toLowerCase()
  if (NAMES.has(lower)) return true
  const space = lower.indexOf(' ')
  if (space < 0)
    return ENDINGS.some((end) => lower.endsWith(end) && isBetween(lower.length - end.length, STEM.fewest, STEM.most))
  if (FIRST_WORDS.has(lower.slice(0, space))) return nameLikeness(text) > 0
  return LAST_WORDS.has(lower.slice(lower.lastIndexOf(' ') + 1)) && nameLikeness(text) > 0 && knownName(text) < 1
}

const isBetween = (length: number, fewest: number, most: number): boolean => length >= fewest && length <= most

import { openingLength } from '../languages/cues.ts'
import { escapePattern } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { SURELY_NAME } from '../thresholds.ts'
import { knownName, nameLikeness, PARTICLES } from './name-like.ts'
import { CONNECTORS } from './split-names.ts'

const BEFORE_PLACE: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.place)))
/** Words that join two names in one language and precede a place in another: "Ann Lee in Lower Ashby". */
const AMBIGUOUS = CONNECTORS.filter((word) => word.length > 1 && BEFORE_PLACE.has(word))
const placeAfter = (before: readonly string[]): RegExp =>
  new RegExp(
    `\\s(?:${before.map(escapePattern).join('|') || '(?!)'})\\s+(\\p{Lu}[\\p{L}'’-]*(?:\\s\\p{Lu}[\\p{L}'’-]*){0,2})`,
    'gu',
  )
const PLACE_AFTER = placeAfter(AMBIGUOUS)
const BY_LANGUAGE: ReadonlyMap<string, RegExp> = new Map(
  LANGUAGES.flatMap((row): [string, RegExp][] => {
    const [own, between] = [phrasesOf(row.place), phrasesOf(row.and)]
    const words = AMBIGUOUS.filter((word) => own.includes(word) && !between.includes(word))
    return words.length > 0 ? [[row.code, placeAfter(words)]] : []
  }),
)

const cutPlaces = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (whole, place: string) => (knownName(place) === 1 ? whole : ''))

/** A list of names without the places after such words, unless the place is a frequent name. */
export const withoutPlaces = (text: string): string => cutPlaces(text, PLACE_AFTER)

/** The same for words that only the language of the text marks as preceding a place. */
export function withoutPlacesIn(language: string | undefined, text: string): string {
  const pattern = language === undefined ? undefined : BY_LANGUAGE.get(language)
  return pattern ? cutPlaces(text, pattern) : text
}

const BUREAUS = LANGUAGES.flatMap((row) => phrasesOf(row.bureau))

const isBeforePlace = (word: string): boolean => BEFORE_PLACE.has(word) && !PARTICLES.has(word)

/**
 * A name without the bureau before it or the place after it: "札幌支局 田中一郎", "Ana Kovac in Split". Empty where only a
 * place is named.
 */
export function withoutPlace(part: string): string {
  const space = part.indexOf(' ')
  if (space < 0) return part
  if (isBeforePlace(part.slice(0, space))) return ''
  const rest = part.slice(space + 1)
  if (BUREAUS.some((bureau) => part.endsWith(bureau, space))) return rest
  // "島嶼新聞 記者王小明": a label between a house and a name.
  const label = /^\p{Script=Han}/u.test(rest) ? openingLength(rest, 'byline') : 0
  if (label > 0 && label < rest.length) return rest.slice(label)
  const words = part.split(' ')
  const at = words.findIndex((word, i) => i > 1 && isBeforePlace(word))
  const name = words.slice(0, at).join(' ')
  return at > 0 && /^["“„«]?\p{Lu}/u.test(words[at + 1] ?? '') && nameLikeness(name) >= SURELY_NAME ? name : part
}

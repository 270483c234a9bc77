import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { knownName } from './name-like.ts'

const WITHIN = LANGUAGES.flatMap((row) => phrasesOf(row.andWithin)).map((word) => ` ${word} `)
/** A name with two family names, or two names: "Pau Riera i Vidal", "Pau Riera i Marta Soler". */
const DOUBLE = new RegExp(
  `(?<=\\p{Lu}\\S+ \\p{Lu}[\\p{L}'’.-]+)(${anyOf(WITHIN)})(?=(\\p{Lu}[\\p{L}'’-]+)(?![\\p{L}'’-]| \\p{Lu}))`,
  'gu',
)
/** Words that stand alone beside a name without being a family name: "Ana Ruiz y agencias". */
const NO_SURNAMES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((row) => [row.role, row.agency, row.house].flatMap(phrasesOf)),
)

/** A character that no text has, in place of the spaces around such a word. */
const TIE = '\u{e000}'

const isSurname = (word: string): boolean => knownName(word) === 0 && !NO_SURNAMES.has(word.toLowerCase())

/** Ties the two family names of one person together, which a word for "and" joins: "Pau Riera i Vidal". */
export function tieSurnames(text: string): string {
  if (!WITHIN.some((word) => text.includes(word))) return text
  return text.replace(DOUBLE, (word, _, surname: string) => (isSurname(surname) ? word.replaceAll(' ', TIE) : word))
}

/** A name with spaces in place of the ties. */
export const untie = (name: string): string => name.replaceAll(TIE, ' ')

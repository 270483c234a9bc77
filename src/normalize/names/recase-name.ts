import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { PARTICLES } from './name-like.ts'
import { isAgency } from './read-names.ts'

const DOTTED_I: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => (row.dottedI ? [row.code] : [])))
/** The locale by which capitals change case: that of a language whose i keeps its dot, else what all others share. */
function localeOf(language = ''): string {
  const [code = ''] = language.split('-')
  return DOTTED_I.has(code) ? code : 'und'
}

/** The beginning of a name that a capital follows: McDonald. */
const CAPITAL_AFTER = new RegExp(`^(${anyOf(LANGUAGES.flatMap((row) => phrasesOf(row.capitalAfter)))})(\\p{Ll})`, 'iu')

/** A family name in capitals behind a given name: "Anne LE GOFF". */
const FAMILY_NAME =
  /^(\p{Lu}[\p{Ll}\p{M}’'-]+(?:[\s-]\p{Lu}[\p{Ll}\p{M}’'-]+)*\s)((?:\p{Lu}[\p{Lu}\p{M}’'-]+\s)*\p{Lu}{3}[\p{Lu}\p{M}’'-]*)$/u

/**
 * A name in capitals, or with its family name in capitals, recased as it is usually written: particles in lower case,
 * i with or without dot as the language has it.
 */
export function recaseName(name: string, language: string | undefined): string {
  const [, given = '', family = ''] = FAMILY_NAME.exec(name) ?? []
  if (family !== '' && isAgency(family)) return name
  if (family !== '') return given + recaseWords(family, language)
  return /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name) && /\s/.test(name) ? recaseWords(name, language) : name
}

function recaseWords(name: string, language: string | undefined): string {
  const locale = localeOf(language)
  return name
    .split(/(\s+)/)
    .map((word, index) => recaseWord(word, index, locale))
    .join('')
}

function recaseWord(word: string, index: number, locale: string): string {
  const lower = word.toLocaleLowerCase(locale)
  if (index > 0 && PARTICLES.has(lower)) return lower
  if (/^(?:\p{L}\.)+$/u.test(word)) return word
  const capital = (part: string) => part.charAt(0).toLocaleUpperCase(locale) + part.slice(1)
  return lower
    .split(/([-'’])/)
    .map(capital)
    .join('')
    .replace(CAPITAL_AFTER, (_, start: string, next: string) => start + next.toUpperCase())
}

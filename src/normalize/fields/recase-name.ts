import { PARTICLES } from '../lines/name-like.ts'

const TURKISH = /^(?:tr|az)\b/

/** A family name in capitals behind a given name: "Anne LE GOFF". */
const FAMILY_NAME =
  /^(\p{Lu}[\p{Ll}\p{M}’'-]+(?:[\s-]\p{Lu}[\p{Ll}\p{M}’'-]+)*\s)((?:\p{Lu}[\p{Lu}\p{M}’'-]+\s)*\p{Lu}{3}[\p{Lu}\p{M}’'-]*)$/u

/**
 * A name in capitals, or with its family name in capitals, recased as it is usually written: particles in lower case,
 * Turkish i with and without dot.
 */
export function recaseName(name: string, language: string | undefined): string {
  const [, given = '', family = ''] = FAMILY_NAME.exec(name) ?? []
  if (family !== '') return given + recaseWords(family, language)
  return /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name) && /\s/.test(name) ? recaseWords(name, language) : name
}

function recaseWords(name: string, language: string | undefined): string {
  const locale = language && TURKISH.test(language) ? 'tr' : 'und'
  return name
    .split(/(\s+)/)
    .map((word, index) => recaseWord(word, index, locale))
    .join('')
}

function recaseWord(word: string, index: number, locale: string): string {
  const lower = word.toLocaleLowerCase(locale === 'und' ? 'en' : locale)
  if (index > 0 && PARTICLES.has(lower)) return lower
  if (/^(?:\p{L}\.)+$/u.test(word)) return word
  const capital = (part: string) => part.charAt(0).toLocaleUpperCase(locale === 'und' ? 'en' : locale) + part.slice(1)
  return lower
    .split(/([-'’])/)
    .map(capital)
    .join('')
    .replace(/^Mc\p{Ll}/u, (start) => `Mc${start.slice(2).toUpperCase()}`)
}

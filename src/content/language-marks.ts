import { directionOf } from './direction.ts'
import type { Attributes } from './element.ts'

/** `lang` and `dir` for an element in `language`, if the surrounding language `around` differs. */
export function languageMarks(language: string | undefined, around: string | undefined): Attributes {
  if (language === undefined || language === around) return {}
  const direction = directionOf(language)
  return { lang: language, dir: direction === directionOf(around) ? undefined : direction }
}

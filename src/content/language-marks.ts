import { directionOf } from './direction.ts'
import type { Attributes } from './element.ts'

/** `lang` and `dir` for an element in `language` where what is around it may be in another. */
export function languageMarks(language: string | undefined, around: string | undefined): Attributes {
  if (language === undefined || language === around) return {}
  const direction = directionOf(language)
  return { lang: language, dir: direction === directionOf(around) ? undefined : direction }
}

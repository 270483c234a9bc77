import { WORDS_TABLE, type Words } from './words-table.ts'

/** Words, and the language (BCP 47) they are in. */
export interface Wording {
  readonly language: string
  readonly words: Words
}

/** The words in the first of the languages that the table has; English if there is none. */
export function wordingFor(...languages: readonly (string | undefined)[]): Wording {
  for (const language of languages) {
    const primary = language?.split('-')[0]?.toLowerCase() ?? ''
    const words = Object.hasOwn(WORDS_TABLE, primary) ? WORDS_TABLE[primary] : undefined
    if (words) return { language: isLanguageTag(language) ? language : primary, words }
  }
  return { language: 'en', words: WORDS_TABLE.en }
}

/** Whether `Intl` supports the tag; its region then determines how dates are written. */
function isLanguageTag(language: string | undefined): language is string {
  if (language === undefined) return false
  try {
    Intl.getCanonicalLocales(language)
    return true
  } catch {
    return false
  }
}

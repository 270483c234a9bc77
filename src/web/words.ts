import { WORDS_TABLE, type Words } from './words-table.ts'

/** Words and the language (BCP 47) they are in. */
export interface Wording {
  readonly language: string
  readonly words: Words
}

/** The words for the first of the languages that has a row; English if none has. */
export function wordingFor(...languages: readonly (string | undefined)[]): Wording {
  for (const language of languages) {
    const primary = language?.split('-')[0]?.toLowerCase() ?? ''
    const words = Object.hasOwn(WORDS_TABLE, primary) ? WORDS_TABLE[primary] : undefined
    if (words) return { language: isLanguageTag(language) ? language : primary, words }
  }
  return { language: 'en', words: WORDS_TABLE.en }
}

/** Whether `Intl` can format for it: with its region, dates are written as they are there. */
function isLanguageTag(language: string | undefined): language is string {
  if (language === undefined) return false
  try {
    Intl.getCanonicalLocales(language)
    return true
  } catch {
    return false
  }
}

/** All languages that have a row. */
export const WORD_LANGUAGES: readonly string[] = Object.keys(WORDS_TABLE)

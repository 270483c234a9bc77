import rows from './languages.json' with { type: 'json' }
import type { LanguageRow } from './row.ts'

/** Every language that the normalizer knows. Adding a language is adding a row to `languages.json`. */
export const LANGUAGES: readonly LanguageRow[] = rows

/** The phrases of one cell of the table. */
export const phrasesOf = (cell: string | undefined): string[] =>
  (cell ?? '').split('|').filter((phrase) => phrase.trim() !== '')

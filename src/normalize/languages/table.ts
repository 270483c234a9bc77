import rows from './languages.json' with { type: 'json' }
import type { LanguageRow } from './row.ts'

/** Every language that the normalizer knows. Adding a language is adding a row to `languages.json`. */
export const LANGUAGES: readonly LanguageRow[] = rows

/** Words of a copyright notice that pages in all languages have, with or without a sign: "copyright". */
export const rightsWords = (): string[] =>
  LANGUAGES.filter(({ code }) => code === 'und')
    .flatMap((row) => phrasesOf(row.copyright))
    .filter((phrase) => /^\p{L}+$/u.test(phrase))

/** The phrases of one cell of the table. */
export const phrasesOf = (cell: string | undefined): string[] =>
  (cell ?? '').split('|').filter((phrase) => phrase.trim() !== '')

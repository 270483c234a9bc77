import rows from './telling.json' with { type: 'json' }

/**
 * What tells one language from others in one script. A language in two scripts has two rows. `docs/languages.md` says
 * where the rows come from.
 */
export interface TellingRow {
  /** BCP 47 tag. */
  readonly code: string
  /** The script of the row, by its Unicode name. */
  readonly script: string
  /** The letters that its words are written with. */
  readonly letters: string
  /** Its commonest words, the most frequent first. */
  readonly words: string
  /** The commonest beginnings (`un-`) and endings (`-ing`) of words, the most frequent first. */
  readonly parts: string
}

/** Every language that shares its script with others. */
export const TELLING: readonly TellingRow[] = rows

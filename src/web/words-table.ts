import rows from './words.json' with { type: 'json' }

/** The words that pages use. `{}` stands for a value. */
export interface Words {
  readonly by: string
  /** Precedes the day an article was first seen, if it names no date itself. */
  readonly received: string
  readonly updated: string
  /** Surrounds a duration. */
  readonly reading: string
  readonly source: string
  readonly original: string
  /** Precedes names of languages, each in its own language. */
  readonly translations: string
  readonly attachments: string
  /** What a site is about that does not say so: `{}` stands for its title. */
  readonly about: string
  readonly latest: string
  readonly none: string
  readonly all: string
  readonly subscribe: string
  readonly subscribeHint: string
}

/** One row per language (BCP 47 primary subtag). */
export const WORDS_TABLE: Readonly<Record<string, Words>> & { readonly en: Words } = rows

/** A custom feed, defined in the settings: which entries it takes, and how it shows them. */
export interface OwnFeed {
  /** Lower-case letters, digits and hyphens; part of the feed's address. */
  readonly name: string
  readonly title?: string
  /** Earlier names, whose addresses redirect to this one. */
  readonly formerly: readonly string[]
  /** An entry must match every field that is set, with any one of that field's values. */
  readonly filter: OwnFeedFilter
  /** Most entries in one document; the main feed's limit if absent. */
  readonly limit?: number
  readonly content: 'full' | 'summary'
}

/** Conditions on an entry. Names are compared as slugs, ignoring case and diacritics. */
export interface OwnFeedFilter {
  /** BCP 47; `pt` also matches `pt-BR`. */
  readonly language?: readonly string[]
  readonly author?: readonly string[]
  readonly source?: readonly string[]
  readonly category?: readonly string[]
  /** Folders relative to the seeds folder; subfolders are included. */
  readonly folder?: readonly string[]
  /** Words or phrases, at least one of which must occur, as whole words, in the title or the text. */
  readonly words?: readonly string[]
}

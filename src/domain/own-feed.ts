/** A feed that the settings name: which entries it takes, and how it shows them. */
export interface OwnFeed {
  /** Lower-case letters, digits and hyphens: part of its address. */
  readonly name: string
  readonly title?: string
  /** Names it had before: their addresses lead to it. */
  readonly formerly: readonly string[]
  /** An entry must match every field that is given, by one of its values. */
  readonly filter: OwnFeedFilter
  /** Most entries in one of its documents; that of the main feed if absent. */
  readonly limit?: number
  readonly content: 'full' | 'summary'
}

/** What an entry must have. Names are compared as they are in addresses: without case and marks. */
export interface OwnFeedFilter {
  /** BCP 47; `pt` takes `pt-BR` too. */
  readonly language?: readonly string[]
  readonly author?: readonly string[]
  readonly source?: readonly string[]
  readonly category?: readonly string[]
  /** Folders below the seeds folder, with all that is below them. */
  readonly folder?: readonly string[]
  /** Words or phrases of which one occurs in the title or the text, whole. */
  readonly words?: readonly string[]
}

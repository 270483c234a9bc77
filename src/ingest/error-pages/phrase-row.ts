/** What error pages say in one language. Case, accents and punctuation are ignored. */
export interface ErrorPhrases {
  /** The word for an error, beside the number of its kind: "Error 404". */
  readonly error?: string
  /** Complete titles that are conclusive on their own. */
  readonly sure: readonly string[]
  /** Complete titles that an article may also have. */
  readonly titles: readonly string[]
  /** Beginnings of sentences that tell visitors what went wrong, or that they are being checked. */
  readonly sentences: readonly string[]
  /** Beginnings of sentences that ask visitors to log in or subscribe, in place of an article. */
  readonly walls: readonly string[]
}

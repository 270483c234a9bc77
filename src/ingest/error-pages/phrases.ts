import { EASTERN } from './eastern-phrases.ts'
import { ENGLISH } from './english-phrases.ts'
import { WESTERN } from './western-phrases.ts'

/** What error pages say in one language, as a reader sees it; case, accents and punctuation do not count. */
export interface ErrorPhrases {
  /** Whole titles that name nothing else: such a page needs no further sign. */
  readonly sure: readonly string[]
  /** Whole titles that an article may have too. */
  readonly titles: readonly string[]
  /** How sentences begin with which a page tells its visitor what went wrong, or that they are being checked. */
  readonly sentences: readonly string[]
  /** How sentences begin that stand in place of an article: they ask the visitor to log in or to subscribe. */
  readonly walls: readonly string[]
}

/** The phrases of each language, by its subtag. */
export const ERROR_PHRASES: Readonly<Record<string, ErrorPhrases>> = { en: ENGLISH, ...WESTERN, ...EASTERN }

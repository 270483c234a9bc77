import { anyOf } from './patterns.ts'
import { LANGUAGES, phrasesOf } from './table.ts'

const verbs = LANGUAGES.flatMap((row) => phrasesOf(row.follow))
const networks = LANGUAGES.flatMap((row) => phrasesOf(row.network))
/** Networks are named with endings of the language: "Facebookon". */
const NETWORK = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf(networks)})`, 'u')
const FOLLOW = `(?:${anyOf(verbs)})(?![\\p{L}\\p{M}])`
const OPENS = new RegExp(`^(?:[^,]{4,60}, ?)?${FOLLOW}`, 'u')
const INSIDE = new RegExp(`[^\\p{L}\\p{M}]${FOLLOW}`, 'u')

/** Longest such line in UTF-16 units. */
const LONGEST = 160

/**
 * Whether a line asks its readers to follow a publication on a network, whatever the publication is called: "Kövesse a
 * Hírlapot a Facebookon is!". It begins so, perhaps behind a clause, or ends in an exclamation mark.
 */
export function asksToFollow(text: string, folded: string): boolean {
  if (text.length > LONGEST || /[.…?:]["”»]?$/u.test(text) || !NETWORK.test(folded)) return false
  return OPENS.test(folded) || (text.endsWith('!') && INSIDE.test(folded))
}

import { kindsOf, WORD } from '../../content/characters.ts'
import { headEnd } from './cue-phrases.ts'
import { standsAt } from './cues.ts'
import { LANGUAGES, phrasesOf } from './table.ts'

/** The notices of all languages by their first word, or first letter in scripts without spaces. */
const byHead: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  new Set(LANGUAGES.flatMap((row) => phrasesOf(row.notice))),
  (phrase) => phrase.slice(0, headEnd(phrase, 0)),
)
/** A quoted notice is somebody else's, and part of the text. */
const QUOTE = /["'「『]/u

/** Whether a folded line begins with a notice of the publication to its readers, such as "we use cookies". */
export function opensNotice(folded: string): boolean {
  let start = 0
  while (start < folded.length && !(kindsOf(folded.charCodeAt(start)) & WORD)) {
    if (QUOTE.test(folded.charAt(start))) return false
    start++
  }
  const found = byHead.get(folded.slice(start, headEnd(folded, start)))
  return found?.some((phrase) => standsAt(folded, phrase, start)) ?? false
}

import { lastWord } from '../text/last-word.ts'

/** How often a text has a name, and the last word of it. */
export interface Mentions {
  readonly whole: number
  readonly last: number
}

const SPACE = 32

/** Mentions beyond this number are not counted. */
const MOST_MENTIONS = 5

/** How often `part` occurs in a text at a place that passes the test. */
function occurrences(text: string, part: string, isOne: (at: number) => boolean): number {
  let found = 0
  for (let at = text.indexOf(part); at >= 0 && found < MOST_MENTIONS; at = text.indexOf(part, at + part.length)) {
    if (isOne(at)) found++
  }
  return found
}

/** Names whose mentions are counted; a text with more names is a list of them. */
const MOST_NAMES = 500

const NONE: Mentions = { whole: 0, last: 0 }

/** Counts how often a text mentions a name, by its key; each name is counted once. */
export function mentionsIn(text: string): (key: string) => Mentions {
  const known = new Map<string, Mentions>()
  return (key) => {
    const mentions = known.get(key) ?? (known.size < MOST_NAMES ? countMentions(text, key) : NONE)
    if (mentions !== NONE) known.set(key, mentions)
    return mentions
  }
}

function countMentions(text: string, key: string): Mentions {
  const word = lastWord(key)
  const last = word === '' ? 0 : occurrences(text, word, (at) => text.charCodeAt(at - 1) === SPACE)
  // If the last word of a name is nowhere, neither is the name.
  const isNowhere = key.length < 2 || (last === 0 && word !== '' && word !== key)
  return { whole: isNowhere ? 0 : occurrences(text, key, () => true), last }
}

import { KINDS, WORD } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'
import { isCommonHashed } from '../languages/frequent-words.ts'
import { hashOf, nextHash, type Units } from '../languages/word-finder.ts'
import type { LineView } from '../lines/view.ts'
import { LIKELY_BODY } from '../thresholds.ts'
import { numbersOf } from './numbers.ts'
import { type WordNumbers, wordNumbers } from './word-numbers.ts'

/** Shortest topic word in UTF-16 units. */
const SHORTEST_TOPIC = 4
/** Topic words are looked for in so many UTF-16 units of a line. */
const MEASURED = 400
const UNSPACED_PAIR = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}]{2}/gu

function unspacedPairs(text: string, units: Units, numbers: WordNumbers): readonly number[] {
  return Array.from(text.matchAll(UNSPACED_PAIR), ({ index, 0: pair }) => {
    const end = index + pair.length
    return numbers.of(hashOf(units, index, end), units, index, end)
  })
}

/**
 * The topic words of a line, as numbers: its longer words that are not common ones. In scripts without spaces, pairs of
 * characters.
 */
function topicWords({ folded, measure }: LineView, numbers: WordNumbers): readonly number[] {
  const units = unitsOf(folded)
  if (measure.unspaced) return unspacedPairs(folded.slice(0, MEASURED), units, numbers)
  const last = Math.min(folded.length, MEASURED)
  const words: number[] = []
  for (let at = 0; at < last; at++) {
    const start = at
    let hash = 0
    for (; at < last && ((KINDS[units[at] as number] as number) & WORD) !== 0; at++) {
      hash = nextHash(hash, units[at] as number)
    }
    const isTopic = at - start >= SHORTEST_TOPIC && !isCommonHashed(hash, units, start, at)
    if (isTopic) words.push(numbers.of(hash, units, start, at))
  }
  return words
}

/** For each word, by its number, how many lines of the likely body have it. */
function countLines(words: readonly (readonly number[])[], isBody: (at: number) => boolean, most: number): number[] {
  const lines = new Array<number>(most).fill(0)
  const counted = new Array<number>(most).fill(-1)
  words.forEach((own, at) => {
    if (!isBody(at)) return
    for (const word of own) {
      if (counted[word] === at) continue
      counted[word] = at
      lines[word] = (lines[word] as number) + 1
    }
  })
  return lines
}

/** The topic words of the lines, and which of them the likely body has. */
export interface Topics {
  /** The topic words of each line, as numbers. */
  readonly words: readonly (readonly number[])[]
  /** For each word, by its number, how many lines of the likely body have it. */
  readonly lines: readonly number[]
  readonly isBody: (at: number) => boolean
  /** Share of each line's topic words that another line of the likely body has. */
  readonly share: Float64Array
}

/** Finds the topic words of a text, given the probability of each line to be body. */
export function topicsOf(views: readonly LineView[], guess: Float64Array): Topics {
  const numbers = wordNumbers()
  const words = views.map((view) => topicWords(view, numbers))
  const isBody = (at: number) => (guess[at] ?? 0) > LIKELY_BODY
  const lines = countLines(words, isBody, numbers.count())
  const share = numbersOf(words, (own, at) => {
    const itself = isBody(at) ? 1 : 0
    let found = 0
    for (const word of own) if ((lines[word] as number) > itself) found++
    return own.length ? found / own.length : 0
  })
  return { words, lines, isBody, share }
}

import { KINDS, WORD } from '../../content/characters.ts'
import { unitsOf } from '../../content/units.ts'
import { isCommonHashed } from '../languages/frequent-words.ts'
import { hashOf, nextHash, type Units } from '../languages/word-finder.ts'
import type { LineView } from '../lines/view.ts'
import { type WordNumbers, wordNumbers } from './word-numbers.ts'

/** UTF-16 units. */
const SHORTEST_TOPIC = 4
/** Topics are looked for in so many units of a line. */
const MEASURED = 400
const UNSPACED_PAIR = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}]{2}/gu

function unspacedPairs(text: string, units: Units, numbers: WordNumbers): readonly number[] {
  return Array.from(text.matchAll(UNSPACED_PAIR), ({ index, 0: pair }) => {
    const end = index + pair.length
    return numbers.of(hashOf(units, index, end), units, index, end)
  })
}

/** The words of a line that could name its topic, each as its number; pairs of characters in scripts without spaces. */
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

/** For each word, by its number, how many of the likely body's lines have it. */
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

/** What the words of each line that could name a topic have to do with the likely body. */
export interface Topics {
  /** The words of each line, as numbers. */
  readonly words: readonly (readonly number[])[]
  /** Share of them that the likely body has too, the line itself not counted. */
  readonly share: Float64Array
  /** How many lines of the likely body have them, as the mean of logarithms, the line itself not counted. */
  readonly weight: Float64Array
  /** Share of them that the first paragraphs of the likely body have. */
  readonly lead: Float64Array
}

/** Paragraphs that news begin with, and what one has more words than. */
const LEAD = 3
const PARAGRAPH = 12

function leadWords(views: readonly LineView[], words: Topics['words'], isBody: (at: number) => boolean) {
  const lead = new Set<number>()
  for (let at = 0, found = 0; at < views.length && found < LEAD; at++) {
    if (!isBody(at) || (views[at]?.measure.words ?? 0) <= PARAGRAPH) continue
    found++
    for (const word of words[at] ?? []) lead.add(word)
  }
  return lead
}

const log = (value: number): number => Math.log2(1 + value)

/** Finds the topics of a text, given how likely each line is to be body. */
export function topicsOf(views: readonly LineView[], guess: Float64Array): Topics {
  const numbers = wordNumbers()
  const words = views.map((view) => topicWords(view, numbers))
  const isBody = (at: number) => (guess[at] ?? 0) > 0.5
  const lines = countLines(words, isBody, numbers.count())
  const first = leadWords(views, words, isBody)
  const share = new Float64Array(views.length)
  const weight = new Float64Array(views.length)
  const lead = new Float64Array(views.length)
  words.forEach((own, at) => {
    const itself = isBody(at) ? 1 : 0
    let [found, sum, led] = [0, 0, 0]
    for (const word of own) {
      const others = (lines[word] as number) - itself
      if (others > 0) found++
      sum += log(Math.max(0, others))
      if (first.has(word)) led++
    }
    const count = Math.max(1, own.length)
    share[at] = found / count
    weight[at] = sum / count
    lead[at] = led / count
  })
  return { words, share, weight, lead }
}

/** Lines with fewer topic words are like many, those with more are paragraphs. */
const ALIKE = { fewest: 2, most: 40 }

/** How much a line is like the one of the lines `from` to `to` that is most like it: the share of topic words that they share (Dice). */
export function likest({ words }: Topics, at: number, from: number, to: number): number {
  const own = words[at] ?? []
  if (!mayBeAlike(own)) return 0
  let best = 0
  for (let other = Math.max(0, from); other <= Math.min(to, words.length - 1); other++) {
    const theirs = words[other] ?? []
    if (other === at || !mayBeAlike(theirs)) continue
    let found = 0
    for (const word of own) if (theirs.includes(word)) found++
    best = Math.max(best, (2 * found) / (own.length + theirs.length))
  }
  return best
}

const mayBeAlike = ({ length }: readonly number[]): boolean => length >= ALIKE.fewest && length <= ALIKE.most

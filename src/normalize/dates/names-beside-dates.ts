import { knownName } from '../names/name-like.ts'
import { at } from './tokens/parts.ts'
import type { Token } from './tokens/token.ts'
import { fold } from './words/fold.ts'
import { isDateWordIn } from './words/words-of-language.ts'

const CAPITALIZED = /^\p{Lu}(?!\S*\s)/u
const INSIDE_NAMES = ["'", '-']

const isLetters = ({ kind }: Token): boolean => kind === 'word' || kind === 'other'

/** Whether a word does nothing in dates but stand beside their numbers: a weekday, a part of the day, "at". */
const isBeside = ({ word }: Token): boolean =>
  !(word.label || word.reading || word.ago || word.day || word.zone || word.era !== undefined || word.timeUnit)

/** Whether a month stands beside a number. */
const isNumbered = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index).word.months !== undefined &&
  [at(tokens, index - 1), at(tokens, index + 1)].some(({ kind }) => kind === 'number')

/** Whether a token is a capitalised word that texts of `language` do not use in dates. */
function couldBeName(line: string, tokens: readonly Token[], index: number, language: string): boolean {
  const token = at(tokens, index)
  if (!isLetters(token) || !isBeside(token) || isNumbered(tokens, index)) return false
  const text = line.slice(token.start, token.end)
  return CAPITALIZED.test(text) && !isDateWordIn(language, fold(text))
}

/** Whether a token is the hyphen or apostrophe within a word, or the part of the word behind it. */
function isInside(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [at(tokens, index - 1), at(tokens, index), at(tokens, index + 1)]
  if (token.spaced) return false
  return INSIDE_NAMES.includes(token.mark)
    ? isLetters(next) && !next.spaced
    : isLetters(token) && INSIDE_NAMES.includes(before.mark)
}

/**
 * Takes back what passed for a part of a date though it is part of a name: "Anna" in "2 October 2020 Anna Lee", which
 * is Friday in Turkmen; "Luc" in "Jean Luc 2 octobre", which is "at" in Vietnamese. Dates are read with the words of
 * all languages, and some are names elsewhere. A name has two capitalised words, one of them a frequent name.
 */
export function uncoverNames(line: string, tokens: readonly Token[], covered: boolean[], language: string): void {
  for (let from = 0; from < tokens.length; from++) {
    if (!couldBeName(line, tokens, from, language)) continue
    let end = from + 1
    while (end < tokens.length && (couldBeName(line, tokens, end, language) || isInside(tokens, end))) end++
    const name = line.slice(at(tokens, from).start, at(tokens, end - 1).end)
    if (name.includes(' ') && knownName(name) > 0) covered.fill(false, from, end)
    from = end - 1
  }
}

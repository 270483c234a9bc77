import { abbreviations } from './abbreviations.ts'

const segmenters = new Map<string, Intl.Segmenter>()
const closing = /(?<word>[\p{L}\p{M}]+)\.\s*$/u

/**
 * Splits a text into sentences, each with the spaces that follow it, by the rules of its language (Unicode UAX 29 and a
 * table of abbreviations).
 */
export function* sentencesOf(text: string, language: string | undefined): Generator<string> {
  const short = abbreviations.get(primarySubtag(language)) ?? []
  let sentence = ''
  for (const { segment } of segmenterFor(language).segment(text)) {
    sentence += segment
    if (endsInAbbreviation(segment, short)) continue
    yield sentence
    sentence = ''
  }
  if (sentence !== '') yield sentence
}

function endsInAbbreviation(segment: string, short: readonly string[]): boolean {
  // Only the end is examined, since a sentence may be very long.
  const word = closing.exec(segment.slice(-20))?.groups?.word
  return word !== undefined && (isInitial(word) || short.includes(word))
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\p{M}*$/u.test(word)
}

/**
 * Cached, because creating a segmenter takes a thousand times longer than using it. Unknown languages share the root
 * rules.
 */
function segmenterFor(language: string | undefined): Intl.Segmenter {
  const key = primarySubtag(language)
  const kept = segmenters.get(key)
  if (kept) return kept
  const made = new Intl.Segmenter(/^[a-z]{2,3}$/.test(key) ? key : 'und', { granularity: 'sentence' })
  segmenters.set(key, made)
  return made
}

function primarySubtag(language: string | undefined): string {
  const subtag = language?.split('-')[0]?.toLowerCase() ?? ''
  return /^[a-z]{2,3}$/.test(subtag) ? subtag : 'und'
}

import { abbreviations } from './abbreviations.ts'

const segmenters = new Map<string, Intl.Segmenter>()
const closing = /(?<word>[\p{L}\p{M}]+)\.\s*$/u

/** The sentences of a text, one by one with the spaces after them, by the rules of its language (Unicode UAX 29 and a table of abbreviations). */
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
  // Only the end is looked at: a sentence may be as long as its paragraph.
  const word = closing.exec(segment.slice(-20))?.groups?.word
  return word !== undefined && (isInitial(word) || short.includes(word))
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\p{M}*$/u.test(word)
}

/** Kept by language, because making one costs a thousand times its use. Unknown languages share the root's rules. */
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

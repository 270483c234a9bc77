import { sentencesOf } from './sentences.ts'

const words = new Intl.Segmenter('und', { granularity: 'word' })
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Shortens text to at most `limit` characters: to whole sentences if those fill half of it, otherwise to whole words
 * and an ellipsis.
 */
export function shorten(text: string, limit: number, language: string | undefined): string {
  if (text.length <= limit) return text
  const sentences = wholeSentences(text, limit, language)
  return sentences.length >= limit / 2 ? sentences : `${wholeWords(text, limit - 1)}…`
}

function wholeSentences(text: string, limit: number, language: string | undefined): string {
  let kept = ''
  for (const sentence of sentencesOf(text.slice(0, 2 * limit), language)) {
    if ((kept + sentence).trimEnd().length > limit) return kept.trimEnd()
    kept += sentence
  }
  return kept.trimEnd()
}

function wholeWords(text: string, limit: number): string {
  const window = text.slice(0, 2 * limit)
  const end = words.segment(window).containing(limit)?.index ?? 0
  // A word longer than the limit is cut between grapheme clusters.
  const cut = end > 0 ? window.slice(0, end) : firstCharacters(window, limit)
  return cut.replace(/[\s\p{Pd},;:]+$/u, '')
}

function firstCharacters(text: string, limit: number): string {
  const end = characters.segment(text).containing(limit)?.index || limit
  const cut = text.slice(0, end)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

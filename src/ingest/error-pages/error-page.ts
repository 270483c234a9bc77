import { isLinkAlone } from '../../content/link-alone.ts'
import { countWords } from '../../content/word-count.ts'
import type { Document, SourceLine } from '../../domain/document.ts'
import { isErrorSentence, isWallSentence, readErrorTitle } from './phrase-match.ts'

/** Most words of an error page, not counting links. Articles about error pages are longer, or have other titles. */
const MOST_WORDS = 150
/** Most words besides title and error: the name of a server or site, the label of a button. */
const FEW_WORDS = 12
/** A longer sentence beside an invitation to log in belongs to an article. */
const SENTENCE_WORDS = 6
/** Lines in which the title is expected. */
const HEAD = 3

const SENTENCE = /[^.!?…。！？]+[.!?…。！？]*/gu

/** The lines of a short text, without those that are only links; undefined for a longer text. */
function shortText(lines: readonly SourceLine[]): readonly string[] | undefined {
  const short: string[] = []
  let words = 0
  for (const { text, html } of lines) {
    if (text === '' || (html !== undefined && isLinkAlone(html))) continue
    words += countWords(text)
    if (words > MOST_WORDS) return undefined
    short.push(text)
  }
  return short
}

const wordsOf = (texts: readonly string[]): number => countWords(texts.join('\n'))
const sentencesIn = (line: string): readonly string[] => line.match(SENTENCE) ?? []

/** The line that identifies an error page; undefined unless that is certain. */
function errorIn(heads: readonly string[], lines: readonly string[]): string | undefined {
  const sentences = lines.filter((line) => readErrorTitle(line) === undefined).flatMap(sentencesIn)
  const error = sentences.find(isErrorSentence)
  const isBare = wordsOf(sentences.filter((sentence) => !isErrorSentence(sentence))) <= FEW_WORDS
  const sure = heads.find((head) => readErrorTitle(head) === 'sure')
  if (sure !== undefined && (error !== undefined || isBare)) return sure
  return error !== undefined && (isBare || heads.some(readErrorTitle)) ? error : undefined
}

/** The sentence that asks to log in where an article would be. */
function wallIn(lines: readonly string[]): string | undefined {
  const sentences = lines.flatMap(sentencesIn)
  const isText = (sentence: string) =>
    /[.!?…。！？]$/u.test(sentence) && !isWallSentence(sentence) && countWords(sentence) >= SENTENCE_WORDS
  return sentences.some(isText) ? undefined : sentences.find(isWallSentence)
}

/** Why a document is not an article but what a site shows in place of one; undefined unless that is certain. */
export function errorPageReason({ format, lines, declared }: Document): string | undefined {
  const isShown = lines.some(({ markup }) => markup?.kind === 'image' || markup?.kind === 'embed')
  const short = format === 'feed' || isShown ? undefined : shortText(lines)
  if (short === undefined) return undefined
  const heads = [...(declared.title ? [declared.title.value] : []), ...short.slice(0, HEAD)]
  const error = errorIn(heads, short)
  if (error !== undefined) return `is an error page, not an article: it says "${error.trim()}". Save the article itself`
  const wall = wallIn(short)
  if (wall === undefined) return undefined
  return `contains no article: it says "${wall.trim()}". Save the article as a subscriber sees it`
}

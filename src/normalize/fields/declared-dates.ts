import type { Article } from '../../domain/article.ts'
import type { Declared } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { WrittenDate } from '../../domain/instant.ts'
import { readDateLine } from '../dates/date-line.ts'
import type { DateContext } from '../dates/mention.ts'

/** The confidence in a date that was declared in words, which are read rather than parsed. */
const READ = 0.95

/** The only date of a text that says nothing else; undefined if its day and month may be exchanged. */
function dateOf(words: string, context: DateContext): WrittenDate | undefined {
  const { mentions, share } = readDateLine(words, context)
  const [only] = mentions
  return share === 1 && mentions.length === 1 && only?.certain ? only.written : undefined
}

const PLAIN_FORM = '2026-01-26 or 2026-01-26T09:30:00+07:00'

/**
 * Completes an article by the dates that its format declares in words, read in the language of the article. Words that
 * say no date for certain become a doubt.
 */
export function readDeclaredDates(declared: Declared, article: Article, context: DateContext): Article {
  const { publishedWords, modifiedWords } = declared
  const doubts: string[] = []
  const read = (name: string, words: Found<string> | undefined): Found<WrittenDate> | undefined => {
    const value = words && dateOf(words.value, context)
    if (words && value === undefined) doubts.push(doubtOf(name, words))
    return words && value && { value, evidence: { ...words.evidence, confidence: READ } }
  }
  const published = read('published', publishedWords)
  const modified = read('modified', modifiedWords)
  return {
    ...article,
    ...(published && { published }),
    ...(modified && { modified }),
    doubts: [...article.doubts, ...doubts],
  }
}

function doubtOf(name: string, { value, evidence: { line, rule } }: Found<string>): string {
  const place = line === undefined ? rule : `line ${line}, ${rule}`
  return `${name}: "${value}" (${place}) is no clear date: write it as ${PLAIN_FORM}`
}

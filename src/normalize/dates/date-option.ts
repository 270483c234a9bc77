import { countWords } from '../../content/word-count.ts'
import { openingLength } from '../languages/cues.ts'
import { isCommon } from '../languages/frequent-words.ts'
import type { DateCandidate } from './date-candidate.ts'
import type { DateLabel, DateMention } from './mention.ts'

/**
 * Where a line is: `head`, between title and text; `close` and `above`, over the title; `top`, among the first lines of
 * what passes for the text (a standfirst may be taken for its first paragraph); `body`; `foot`, right below the text;
 * `tail`, further down; `far`, in a menu of the page.
 */
export type Region = 'head' | 'close' | 'above' | 'far' | 'top' | 'body' | 'foot' | 'tail' | 'title'

/** A complete date that may be the document's. */
export interface DateOption {
  readonly mention: DateMention
  /** The label of the date, or of a line above that ends in "Published:". */
  readonly label: DateLabel
  readonly line: number
  readonly region: Region
  /** Lines below the title; negative above it. */
  readonly below: number
  /** Share of the line that is date; at least 0.35 where only a name stands beside it. */
  readonly share: number
}

/**
 * Lines above the title that are `close` and `above`, first lines of the text that are `top`, and lines below it that
 * are `foot`.
 */
const CLOSE = 5
const ABOVE = 15
const TOP = 20
const FOOT = 4
/** Share of a line from which it is a date line whatever else is on it. */
const SURE_SHARE = 0.35
/**
 * Longest rest of a date line, in UTF-16 units: a byline, a section, a number of comments; and most words of a name.
 */
const LONGEST_REST = 90
const MOST_NAME_WORDS = 6

function regionOf({ place, line }: DateCandidate, title: number, end: number): Region {
  if (place === 'tail' && line - end <= FOOT) return 'foot'
  if (place === 'above') return title - line <= CLOSE ? 'close' : title - line <= ABOVE ? 'above' : 'far'
  return place === 'body' && line - title <= TOP ? 'top' : place
}

const ENDED = /[.!?。।؟]["'”’»)]?$|[。।]/

/** Most words, beside the date, of a line in the text that ends as a sentence and yet says no more than a date. */
const FEW_WORDS = 2

/**
 * Whether the rest of a line without its date is a sentence, or the end of one: then the line is prose, a caption or a
 * dateline.
 */
function isProse({ ends, reading: { rest } }: DateCandidate): boolean {
  return (ends || ENDED.test(rest)) && countWords(rest) > MOST_NAME_WORDS
}

/** Fewest words of a statement, and fewest of the commonest words of a language among them. */
const STATEMENT = { words: 6, common: 2 }

/** Whether a line without a full stop states what happened on a date, as a bullet does: "The law was passed again on". */
function isStatement({ reading: { mentions, rest } }: DateCandidate): boolean {
  if (mentions[0]?.start === 0 || mentions.some(({ label }) => label !== 'none')) return false
  const words = rest.toLowerCase().split(/[\s|]+/)
  if (words.length < STATEMENT.words || openingLength(rest.toLowerCase(), 'byline') > 0) return false
  return words.filter((word) => isCommon(word)).length >= STATEMENT.common
}

/** So many letters of a script without spaces or full stops run into a date in a sentence: เรื่องนี้เคยเกิดเมื่อวันที่ 5. */
const RUN_ON = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{14,}$/u

/** Whether a line is a sentence of the text with a date that no label names, however much of it the date takes. */
function isSentence({ place, ends, reading: { mentions, rest } }: DateCandidate): boolean {
  if (place !== 'body' || mentions.some(({ label }) => label !== 'none')) return false
  return ends ? countWords(rest) > FEW_WORDS : RUN_ON.test(rest)
}

/** UTF-16 units within which "published" and its date must begin for the line to be about them. */
const EARLY = 24
/** Least share that such a line counts with. */
const EARLY_SHARE = 0.12

/** Whether a line below the title begins with its date, or a line outside the text with "published" and a date. */
function opensWithDate(candidate: DateCandidate): boolean {
  const { place, reading } = candidate
  const date = reading.mentions.find(({ written }) => written !== undefined)
  if (!date || isProse(candidate)) return false
  return (
    (place === 'head' && date.start === 0) || (place !== 'body' && date.label === 'published' && date.start <= EARLY)
  )
}

function isDateLine(candidate: DateCandidate): boolean {
  const { share, rest } = candidate.reading
  if (isSentence(candidate) || isStatement(candidate)) return false
  return (
    share >= SURE_SHARE || (share > 0 && rest.length <= LONGEST_REST && !isProse(candidate)) || opensWithDate(candidate)
  )
}

/**
 * The share that a line counts with. A long name beside a short date takes most of the line, which is a date line
 * nevertheless.
 */
function weightOf(candidate: DateCandidate): number {
  const { share, rest } = candidate.reading
  if (countWords(rest) <= MOST_NAME_WORDS) return Math.max(share, SURE_SHARE)
  return opensWithDate(candidate) ? Math.max(share, EARLY_SHARE) : share
}

/** A label alone on a line names a date at most so many lines below. */
const LABEL_ABOVE = 2

function labelsOf(candidate: DateCandidate, previous: DateCandidate | undefined): DateLabel[] {
  const { mentions } = candidate.reading
  const opens = previous && candidate.line - previous.line <= LABEL_ABOVE ? previous.reading.opens : undefined
  return mentions.map(({ label }, index) => (index === 0 && label === 'none' ? (opens ?? label) : label))
}

/** The complete dates of the date lines among the candidates, in order. */
export function optionsOf(candidates: readonly DateCandidate[]): DateOption[] {
  const title = candidates.find(({ place }) => place === 'title')?.line ?? 0
  const end = candidates.findLast(({ place }) => place === 'body')?.line ?? 0
  return candidates.flatMap((candidate, index) => {
    if (!isDateLine(candidate)) return []
    const labels = labelsOf(candidate, candidates[index - 1])
    const { line, reading } = candidate
    const share = weightOf(candidate)
    const region = regionOf(candidate, title, end)
    return reading.mentions
      .map((mention, at) => ({ mention, label: labels[at] ?? mention.label, line, region, below: line - title, share }))
      .filter(({ mention }) => mention.written !== undefined && !mention.isOther)
  })
}

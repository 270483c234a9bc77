import type { DateCandidate } from './candidate.ts'
import type { DateLabel, DateMention } from './mention.ts'

/**
 * How near a line is to the title: `head` below it and before the text, `close` and `above` over it, `top` in the first lines of
 * what passes for the text (a standfirst may be taken for its first paragraph), `body`, `foot` right under the text, `tail`; `far`
 * is the menu of a page.
 */
export type Region = 'head' | 'close' | 'above' | 'far' | 'top' | 'body' | 'foot' | 'tail' | 'title'

/** A full date that may be that of its document. */
export interface DateOption {
  readonly mention: DateMention
  /** Of the mention, or of a line above that ends in "Published:". */
  readonly label: DateLabel
  readonly line: number
  readonly region: Region
  /** Lines below the title; negative above it. */
  readonly below: number
  /** Of the line: what is date, at least 0.35 where only a name stands beside it. */
  readonly share: number
}

const CLOSE = 5
const ABOVE = 15
const TOP = 20
const FOOT = 4
/** Share of a line from which it is a date line whatever else stands in it. */
const SURE_SHARE = 0.35
/** Longest rest, in characters, of a date line that has other things in it: a byline, a section, counts of comments. */
const LONGEST_REST = 90
const MOST_NAME_WORDS = 6

function regionOf({ place, line }: DateCandidate, title: number, end: number): Region {
  if (place === 'tail' && line - end <= FOOT) return 'foot'
  if (place === 'above') return title - line <= CLOSE ? 'close' : title - line <= ABOVE ? 'above' : 'far'
  return place === 'body' && line - title <= TOP ? 'top' : place
}

/** A sentence, or one without the date that it ends with, is left when the date is taken away: prose, a caption or a dateline. */
function isProse({ ends, reading: { rest } }: DateCandidate): boolean {
  const isSentence = ends || /[.!?。।؟]["'”’»)]?$/.test(rest)
  return isSentence && rest.split(/\s+/).length > MOST_NAME_WORDS
}

/** How far into a line "published" and its date may stand for the line to be about them. */
const EARLY = 24
/** The least such a line weighs, whatever else is in it. */
const EARLY_SHARE = 0.12

/** Whether a line below the title opens with its date, or any line out of the text with "published" and a date. */
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
  return (
    share >= SURE_SHARE || (share > 0 && rest.length <= LONGEST_REST && !isProse(candidate)) || opensWithDate(candidate)
  )
}

/** A long name beside a short date takes most of the line, which is a date line for all that. */
function weightOf(candidate: DateCandidate): number {
  const { share, rest } = candidate.reading
  if (rest.split(/\s+/).length <= MOST_NAME_WORDS) return Math.max(share, SURE_SHARE)
  return opensWithDate(candidate) ? Math.max(share, EARLY_SHARE) : share
}

function labelsOf(candidate: DateCandidate, previous: DateCandidate | undefined): DateLabel[] {
  const { mentions } = candidate.reading
  const opens = previous && candidate.line - previous.line <= 2 ? previous.reading.opens : undefined
  return mentions.map(({ label }, index) => (index === 0 && label === 'none' ? (opens ?? label) : label))
}

/** Years between the two dates of a life. */
const LIFE = 10
/** UTF-16 units of a dash between them. */
const DASH = 3

/** "March 3, 1929 – January 2, 2022": somebody's life, which dates no text. */
function isLife({ reading: { mentions } }: DateCandidate): boolean {
  const [birth, death] = mentions
  if (!birth?.written || !death?.written || death.start - birth.end > DASH) return false
  return Number(death.written.wall.slice(0, 4)) - Number(birth.written.wall.slice(0, 4)) >= LIFE
}

/** The full dates of the date lines among the candidates, in their order. */
export function optionsOf(candidates: readonly DateCandidate[]): DateOption[] {
  const title = candidates.find(({ place }) => place === 'title')?.line ?? 0
  const end = candidates.findLast(({ place }) => place === 'body')?.line ?? 0
  return candidates.flatMap((candidate, index) => {
    if (!isDateLine(candidate) || isLife(candidate)) return []
    const labels = labelsOf(candidate, candidates[index - 1])
    const { line, reading } = candidate
    const share = weightOf(candidate)
    const region = regionOf(candidate, title, end)
    return reading.mentions
      .map((mention, at) => ({ mention, label: labels[at] ?? mention.label, line, region, below: line - title, share }))
      .filter(({ mention }) => mention.written !== undefined)
  })
}

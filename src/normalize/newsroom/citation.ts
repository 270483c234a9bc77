import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { ISSUE_BEFORE_MONTH } from '../languages/issue-words.ts'
import { namesNewspaper } from '../languages/mastheads.ts'
import { fold } from '../text/fold.ts'
import { MOSTLY_DATE } from '../thresholds.ts'
import { type IssueLine, isIssueNumber, isIssuePrice, partsOfIssue, readIssueLine } from './issue-line.ts'
import type { Mark } from './mark.ts'

/** Longest citation, and longest note in brackets that holds one, in UTF-16 units. */
const LONGEST = 120
const LONGEST_NOTE = 220
/** Most words of the name of a newspaper, and most parts of a citation that are names: of the paper, its edition, its place. */
const MOST_WORDS = 7
const MOST_NAMES = 3
/** A word of at least four letters in lower case, which names of newspapers have not, but titles of articles. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’=-])\p{Ll}{4,}/u
const UNCASED = /^[^\p{Lu}\p{Ll}]+$/u
const IN_BRACKETS = /^\[([^[\]]+)\]$/u

/** Whether a part of a citation could be the name of a newspaper or its edition. */
const couldBeName = (part: string): boolean =>
  part.split(/\s+/u).length <= MOST_WORDS && (UNCASED.test(part) || !SMALL_WORD.test(part)) && !/[?!]$/u.test(part)

/**
 * Reads a line that only says where and when an article was printed: "Heide-Kurier, 13.11.1989, Seite 1", or a note in
 * square brackets that says so. A date alone beside the name is enough if the name is that of a newspaper. Undefined for
 * any other line.
 */
export function readCitation(text: string): IssueLine | undefined {
  const line = text.trim()
  const note = IN_BRACKETS.exec(line)?.[1]
  if (line.length > (note ? LONGEST_NOTE : LONGEST) || !/\p{Nd}{4}/u.test(line) || ISSUE_BEFORE_MONTH.test(line))
    return undefined
  const { mentions, rest } = readDateLine(note ?? line)
  const dated = mentions.find(({ complete }) => complete)
  if (!dated) return undefined
  const parts = rest.split('|').flatMap(partsOfIssue)
  const names = parts.filter((part) => !isIssueNumber(part) && !isIssuePrice(part))
  if (parts.length > names.length ? names.length === 0 : !names.some((name) => namesNewspaper(fold(name))))
    return undefined
  if (!note && (names.length > MOST_NAMES || !names.every(couldBeName))) return undefined
  return { isSure: true, date: (note ?? line).slice(dated.start, dated.end) }
}

const shapeOf = (text: string): string => text.trim().replace(/\p{Nd}+/gu, '#')

/**
 * The issue that each line of a head gives; lines with a mark are passed over. Where an article was printed stands above
 * it, and once: a line that returns heads the pages.
 */
export function issuesOfHead(
  head: readonly string[],
  marks: ReadonlyMap<number, Mark>,
  all: readonly SourceLine[],
): readonly (IssueLine | undefined)[] {
  const isOnce = (text: string) => all.filter((line) => shapeOf(line.text) === shapeOf(text)).length === 1
  let isTop = true
  return head.map((text, at) => {
    if (marks.has(at)) return undefined
    const cited = isTop ? readCitation(text) : undefined
    const issue = readIssueLine(text) ?? (cited && isOnce(text) ? cited : undefined)
    isTop &&= issue !== undefined || readDateLine(text).share >= MOSTLY_DATE
    return issue
  })
}

import { readDateLine } from '../dates/date-line.ts'
import { labelLength, stripAfter } from '../fields/names.ts'
import { isCommon } from '../languages/frequent-words.ts'
import { nameLikeness } from '../lines/name-like.ts'
import { opening, type PrintLine } from './print-line.ts'
import { isFull, type Wrapping } from './wrapping.ts'

/** Where the lines of a headline stand among the lines of a text: more than one where print broke it. */
export interface Headline {
  readonly from: number
  readonly to: number
}

const MOST_LINES = 4
/** Lines above the text that are looked at. */
const HEAD = 12
/** Columns that the first line of a broken headline takes at least: what is shorter stands over it. */
const SHORTEST = 20
const NAME = 0.5
const DATED = 0.5

/** Whether a line says who or when: a byline or a date. */
function isCredit(text: string): boolean {
  if (text.length > 90) return false
  const label = labelLength(text)
  if (label > 0 && nameLikeness(text.slice(label).replace(/^[\s:：・=＝/／|]+/u, '')) > 0) return true
  if (stripAfter(text) !== undefined && text.length < 30) return true
  return nameLikeness(text) >= NAME || readDateLine(text).share >= DATED
}

const lastWord = (text: string): string => /(\p{L}+)$/u.exec(text)?.[1]?.toLowerCase() ?? ''

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** Most words with a capital, as English writes headlines. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.6 * words.length
}

/** Whether one line of a headline goes on in the next. */
function goesOn(line: PrintLine, next: PrintLine): boolean {
  if (line.ends || /[:：]$/u.test(line.text) || line.width - line.indent < SHORTEST / 2) return false
  const opens = opening(next.text)
  if (opens === 'small' || /[,;，、–—-]$/u.test(line.text)) return true
  if (line.width - line.indent < SHORTEST) return false
  if (opens === 'caseless') return true
  if (isUpper(line.text) || isUpper(next.text)) return isUpper(line.text) && isUpper(next.text)
  return isCommon(lastWord(line.text)) || (isTitleCase(line.text) && isTitleCase(next.text))
}

/** The lines of the headline that a wrapped text opens with: the first that go on in one another, above all that is full. */
export function findHeadline(lines: readonly PrintLine[], { width, gap }: Wrapping): Headline {
  for (let from = 0; from < Math.min(lines.length, HEAD); from++) {
    let to = from + 1
    for (let next = lines[to]; next && to - from < MOST_LINES; next = lines[++to]) {
      const line = lines[to - 1] as PrintLine
      if (next.gap > gap || isBody(lines, to, width) || isBody(lines, to - 1, width)) break
      if (isCredit(line.text) || isCredit(next.text) || !goesOn(line, next)) break
    }
    if (to > from + 1) return { from, to }
    if (isBody(lines, from, width)) break
  }
  return { from: 0, to: 0 }
}

/** Whether a line begins a paragraph, or is within one: it is full, and the text goes on below it. */
function isBody(lines: readonly PrintLine[], at: number, width: number): boolean {
  const [line, next, after] = [lines[at], lines[at + 1], lines[at + 2]]
  if (!line || !next || next.gap > line.gap + 1) return false
  return isFull(line, next, width) && (line.ends || next.ends || (after !== undefined && isFull(next, after, width)))
}

/** Whether a line near the top stands for itself: a byline or date, or what stands right below one. */
export function isApart(line: PrintLine, before: PrintLine, at: number, headline: Headline): boolean {
  if (at >= Math.max(HEAD, headline.to)) return false
  if (at === headline.to && at > 0) return true
  return (
    (!line.ends && isCredit(line.text)) || (!before.ends && isCredit(before.text) && opening(line.text) !== 'small')
  )
}

import { readDateLine } from '../dates/date-line.ts'
import { isCommon } from '../languages/frequent-words.ts'
import { labelLength } from '../names/byline-label.ts'
import { nameLikeness } from '../names/name-like.ts'
import { stripAfter } from '../names/read-names.ts'
import { LONGEST_LABELLED_BYLINE, MOSTLY_DATE } from '../thresholds.ts'
import { isRule, opening, type PrintLine } from './print-line.ts'
import { standsAlone } from './stands-alone.ts'
import type { Wrapping } from './wrapping.ts'

/** For the lines above the text, by index, whether each continues the line above it. Other lines are not in the map. */
export type Head = ReadonlyMap<number, boolean>

/** Most lines of a headline or standfirst, and most lines above the text. */
const MOST_LINES = 4
const HEAD_LINES = 14
/** Fewest columns of the first line of a headline that may continue; a shorter line is a kicker. */
const SHORTEST = 18
/** Fewest columns of such a line if it cannot be the whole headline. */
const SHORTEST_BROKEN = 5
/** How many times as wide the next line may be, where only its place shows that the headline continues. */
const WIDER = 1.1
/**
 * Likeness to a name of a byline without a label. It is higher than `LIKELY_NAME`, because the lines of a headline may
 * look like names.
 */
const NAME = 0.7

/** Longest byline that only the word after the name tells, in UTF-16 units. */
const LONGEST_NAMED = 30

/** Whether a line is a labelled byline: "By Ann Lee". */
function namesWriter(text: string): boolean {
  const label = labelLength(text)
  return label > 0 && nameLikeness(text.slice(label).replace(/^[\s:：・=＝/／|]+/u, '')) > 0
}

/** Whether a line is a labelled byline or a date. */
function isLabelled(text: string): boolean {
  if (text.length > LONGEST_LABELLED_BYLINE) return false
  return (
    namesWriter(text) ||
    (stripAfter(text) !== undefined && text.length < LONGEST_NAMED) ||
    readDateLine(text).share >= MOSTLY_DATE
  )
}

/** Whether a line is a byline or a date. A bare name is a byline where no other line has a label. */
type IsCredit = (line: PrintLine) => boolean

function creditsOf(lines: readonly PrintLine[]): IsCredit {
  const says = lines
    .slice(0, HEAD_LINES)
    .some(({ text }) => text.length <= LONGEST_LABELLED_BYLINE && namesWriter(text))
  return ({ text, ends }) => !ends && (isLabelled(text) || (!says && nameLikeness(text) >= NAME))
}

const lastWord = (text: string): string => /(\p{L}+)$/u.exec(text.slice(-40))?.[1]?.toLowerCase() ?? ''

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

const columnsOfText = (line: PrintLine): number => line.width - line.indent

/**
 * Whether a headline cannot end with a line: the next begins in lower case, or it ends with a comma, a hyphen or a word
 * like "of".
 */
function mustGoOn(line: PrintLine, next: PrintLine): boolean {
  if (line.ends || /[:：]$/u.test(line.text) || columnsOfText(line) < SHORTEST_BROKEN || isRule(next.text)) return false
  return opening(next.text) === 'small' || /[,;，、–—-]$/u.test(line.text) || isCommon(lastWord(line.text))
}

/** Whether a headline may continue on the next line: of the same kind, and hardly longer. */
function mayGoOn(line: PrintLine, next: PrintLine): boolean {
  if (line.ends || /[:：]$/u.test(line.text) || columnsOfText(line) < SHORTEST || isRule(next.text)) return false
  if (opening(next.text) === 'caseless') return true
  return isUpper(line.text) === isUpper(next.text) && columnsOfText(next) <= WIDER * columnsOfText(line)
}

const goesOn = (line: PrintLine, next: PrintLine, isCredit: IsCredit): boolean =>
  !isLabelled(next.text) &&
  !standsAlone(next) &&
  !standsAlone(line) &&
  (mustGoOn(line, next) || (!isCredit(next) && mayGoOn(line, next)))

/** The lines from `from` on that no blank line, byline or date interrupts. */
function blockFrom(lines: readonly PrintLine[], from: number, gap: number, isCredit: IsCredit): readonly PrintLine[] {
  let to = from + 1
  for (let next = lines[to]; next && to - from <= MOST_LINES; next = lines[++to]) {
    const line = lines[to - 1] as PrintLine
    if (next.gap > gap || isCredit(line) || (isCredit(next) && !mustGoOn(line, next)) || isLabelled(next.text)) break
  }
  return lines.slice(from, to)
}

/** Whether lines are running text: too many for a headline, or ending like a sentence. */
const isText = (block: readonly PrintLine[]): boolean =>
  block.length > MOST_LINES || /[.。।۔…]["”»’」』]?$/u.test(block.at(-1)?.text ?? '')

/** Share of the width from which a line is full. */
const FULL = 0.85

/** Whether all lines but the last are full, as in a paragraph, or a headline that is broken like one. */
const isBroken = (block: readonly PrintLine[], width: number): boolean =>
  block.length > 1 && block.slice(0, -1).every((line) => line.width >= FULL * width)

/**
 * Finds which lines above the text continue the one above: parts of a broken headline or standfirst. Bylines and dates
 * do not.
 */
export function readHead(lines: readonly PrintLine[], { gap, width }: Wrapping): Head {
  const head = new Map<number, boolean>()
  const isCredit = creditsOf(lines)
  for (let at = 0; at < Math.min(lines.length, HEAD_LINES); ) {
    const block = blockFrom(lines, at, gap, isCredit)
    // Only the first headline may be broken like a paragraph; further down, such lines are the text.
    if (isText(block) || (at > 0 && isBroken(block, width))) {
      const before = lines[at - 1]
      if (before && isCredit(before) && opening(block[0]?.text ?? '') !== 'small') head.set(at, false)
      break
    }
    block.forEach((line, place) => {
      const above = block[place - 1]
      if (!above || !isBroken(block, width)) head.set(at + place, above !== undefined && goesOn(above, line, isCredit))
    })
    at += block.length
  }
  return head
}

import { readDateLine } from '../dates/date-line.ts'
import { labelLength, stripAfter } from '../fields/names.ts'
import { isCommon } from '../languages/frequent-words.ts'
import { nameLikeness } from '../lines/name-like.ts'
import { isRule, opening, type PrintLine } from './print-line.ts'
import { standsAlone } from './stands-alone.ts'
import type { Wrapping } from './wrapping.ts'

/** The lines above the text of a print, by their places: whether each goes on with the one above it. Others are not told. */
export type Head = ReadonlyMap<number, boolean>

/** Lines that a headline or a line below it has at most, and lines that a head has. */
const MOST_LINES = 4
const HEAD = 14
/** Columns that the first line of a broken headline takes at least: what is shorter stands over it. */
const SHORTEST = 18
/** And one that cannot be all of it. */
const LEAST = 5
/** How much wider the next line may be where only its place shows that the headline goes on. */
const WIDER = 1.1
const NAME = 0.7
const DATED = 0.5
const LONGEST_CREDIT = 90

/** "By Ann Lee": a label, and a name. */
function namesWriter(text: string): boolean {
  const label = labelLength(text)
  return label > 0 && nameLikeness(text.slice(label).replace(/^[\s:：・=＝/／|]+/u, '')) > 0
}

/** Whether a line says who or when, in words or figures: a labelled byline or a date. */
function isLabelled(text: string): boolean {
  if (text.length > LONGEST_CREDIT) return false
  return namesWriter(text) || (stripAfter(text) !== undefined && text.length < 30) || readDateLine(text).share >= DATED
}

/** Whether a line is a byline or a date; a bare name is one where no other line says outright who wrote. */
type IsCredit = (line: PrintLine) => boolean

function creditsOf(lines: readonly PrintLine[]): IsCredit {
  const says = lines.slice(0, HEAD).some(({ text }) => text.length <= LONGEST_CREDIT && namesWriter(text))
  return ({ text, ends }) => !ends && (isLabelled(text) || (!says && nameLikeness(text) >= NAME))
}

const lastWord = (text: string): string => /(\p{L}+)$/u.exec(text.slice(-40))?.[1]?.toLowerCase() ?? ''

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

const columnsOfText = (line: PrintLine): number => line.width - line.indent

/** Whether a headline cannot end with a line: the next is small, or a comma, a hyphen or a word like "of" ends it. */
function mustGoOn(line: PrintLine, next: PrintLine): boolean {
  if (line.ends || /[:：]$/u.test(line.text) || columnsOfText(line) < LEAST || isRule(next.text)) return false
  return opening(next.text) === 'small' || /[,;，、–—-]$/u.test(line.text) || isCommon(lastWord(line.text))
}

/** Whether a headline may go on in the next line: of one kind with it, and hardly longer. */
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

/** The lines from `from` on that nothing sets apart: no blank line, byline or date. */
function blockFrom(lines: readonly PrintLine[], from: number, gap: number, isCredit: IsCredit): readonly PrintLine[] {
  let to = from + 1
  for (let next = lines[to]; next && to - from <= MOST_LINES; next = lines[++to]) {
    const line = lines[to - 1] as PrintLine
    if (next.gap > gap || isCredit(line) || (isCredit(next) && !mustGoOn(line, next)) || isLabelled(next.text)) break
  }
  return lines.slice(from, to)
}

/** Whether lines are text: too many for a headline, or they end as a sentence does. */
const isText = (block: readonly PrintLine[]): boolean =>
  block.length > MOST_LINES || /[.。।۔…]["”»’」』]?$/u.test(block.at(-1)?.text ?? '')

/** Share of the width of a line that only its place may have broken. */
const FULL = 0.85

/** Whether all lines but the last are full: a paragraph, or a headline that was broken as one is. */
const isBroken = (block: readonly PrintLine[], width: number): boolean =>
  block.length > 1 && block.slice(0, -1).every((line) => line.width >= FULL * width)

/** Tells the lines above the text apart: headlines that print broke, lines below them, bylines and dates. */
export function readHead(lines: readonly PrintLine[], { gap, width }: Wrapping): Head {
  const head = new Map<number, boolean>()
  const isCredit = creditsOf(lines)
  for (let at = 0; at < Math.min(lines.length, HEAD); ) {
    const block = blockFrom(lines, at, gap, isCredit)
    // A first headline may be broken as paragraphs are; whatever comes later is one.
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

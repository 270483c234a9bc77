import type { SourceLine } from '../../domain/document.ts'
import { type Head, readHead } from './head.ts'
import { joinWords, wordsOf } from './hyphens.ts'
import { goesOn, isFirst, isFull } from './line-pair.ts'
import { firstWord, isRule, opening, type PrintLine } from './print-line.ts'
import { standsAlone } from './stands-alone.ts'
import type { Wrapping } from './wrapping.ts'

/**
 * Shares of the width: of a full line in print, of one that ends with its sentence, and of the shortest line that a
 * sentence continues from.
 */
const LOOSE = 0.82
const LOOSE_END = 0.91
const SHORT = 0.5
/** Most blank lines, beyond the usual gap, within a paragraph that a page break or column tears apart. */
const TORN_GAP = 2

/** A line that begins like an item of a list, and one that surely is an item. */
const MARKED = /^(?:[•●◦▪■‣⁃*\uf0a7\uf0b7\uf0d8\uf0fc]|o(?:\t|\s{2})|\p{Nd}{1,2}[.)]\s|[-–—]\s)/u
const SURE_MARK = /^(?:[•●◦▪■‣⁃\uf0a7\uf0b7\uf0d8\uf0fc]|o(?:\t|\s{2})|\p{Nd}{1,2}\)\s)/u
const HYPHENATED = /\p{L}[-‐¬]$/u

/** Whether a line continues the paragraph above it. */
function continues(line: PrintLine, next: PrintLine, wrapping: Wrapping): boolean {
  if (isRule(next.text) || isRule(line.text)) return false
  if (standsAlone(next) || standsAlone(line)) return false
  if (SURE_MARK.test(next.text) || (line.ends && MARKED.test(next.text))) return false
  if (HYPHENATED.test(line.text) && opening(next.text) === 'small') return true
  if (isFirst(next, line) && !MARKED.test(line.text)) return false
  if (next.afterPage) return continuesOverPage(line, next, wrapping)
  if (next.gap > wrapping.gap) return next.gap <= wrapping.gap + TORN_GAP && isTorn(line, next, wrapping)
  if (isFull(line, next, wrapping.width)) return !speaks(line, next, wrapping)
  if (goesOn(line, next)) return line.width >= SHORT * wrapping.width
  return (wrapping.isApart || !wrapping.isExact) && isLoose(line, next, wrapping)
}

/** Whether the next line begins a paragraph as speech, in a text that does not set its paragraphs apart. */
const speaks = (line: PrintLine, next: PrintLine, { isApart, isIndented }: Wrapping): boolean =>
  line.ends && !isApart && !isIndented && /^["“„«»‹「『—–]/u.test(next.text)

/** Whether a line of print is full, as far as letters of varying width tell. */
function isLoose(line: PrintLine, next: PrintLine, { width, isApart }: Wrapping): boolean {
  return line.ends
    ? line.width > (isApart ? LOOSE : LOOSE_END) * width
    : line.width + 1 + firstWord(next.text) > LOOSE * width
}

/** Whether a paragraph continues across blank lines: only a full line within a sentence does. */
const isTorn = (line: PrintLine, next: PrintLine, wrapping: Wrapping): boolean =>
  opening(next.text) === 'small' && goesOn(line, next) && isLoose(line, next, wrapping)

/**
 * Whether a paragraph continues on the next page: a sentence does, and where first lines are indented, any line without
 * indentation.
 */
function continuesOverPage(line: PrintLine, next: PrintLine, wrapping: Wrapping): boolean {
  if (line.ends) return wrapping.isIndented && isLoose(line, next, wrapping)
  if (goesOn(line, next) && opening(next.text) === 'small') return true
  return isLoose(line, next, wrapping) && !/[:：]$/u.test(line.text)
}

/** The lines of a paragraph or headline. */
interface Group {
  readonly lines: PrintLine[]
  readonly isHead: boolean
}

/** Groups lines into paragraphs and headlines. */
function groupLines(lines: readonly PrintLine[], wrapping: Wrapping, head: Head): readonly Group[] {
  const groups: Group[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const goes = before && (head.get(at) ?? continues(before, line, wrapping))
    if (goes) groups.at(-1)?.lines.push(line)
    else groups.push({ lines: [line], isHead: head.get(at + 1) === true })
  })
  return groups
}

/** Whether a paragraph is to be separated from the one above by a blank line. */
const isSetApart = (line: PrintLine, above: readonly PrintLine[]): boolean =>
  line.gap > 0 || line.afterPage || above.length > 1 || isFirst(line, above.at(-1) ?? line)

/**
 * Joins the lines of a wrapped text to paragraphs, each with the number of its first line, with blank lines between
 * them.
 */
export function joinLines(
  lines: readonly PrintLine[],
  wrapping: Wrapping,
  language: string | undefined,
): readonly SourceLine[] {
  const head = readHead(lines, wrapping)
  const words = wordsOf(lines, language)
  const groups = groupLines(lines, wrapping, head)
  return groups.flatMap((group, at) => {
    const [first] = group.lines
    const above = groups[at - 1]
    if (!first) return []
    const texts = group.lines.map(({ text }) => text)
    // The lines of a headline are joined with spaces even in scripts without spaces.
    const text = group.isHead ? texts.join(' ') : joinWords(texts, words)
    const whole = texts.length === 1 ? first.source : { ...first.source, text }
    return above && isSetApart(first, above.lines) ? [{ number: first.source.number, text: '' }, whole] : [whole]
  })
}

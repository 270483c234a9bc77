import type { SourceLine } from '../../domain/document.ts'
import { headlineEnd, isApart } from './headline.ts'
import { joinLine, type Vocabulary, vocabularyOf } from './hyphens.ts'
import { firstWord, opening, type PrintLine } from './print-line.ts'
import { goesOn, isFirst, isFull, type Wrapping } from './wrapping.ts'

/** Shares of the width that a line has at least which is loosely set, and one that a sentence goes on from. */
const LOOSE = 0.82
const SHORT = 0.5

const MARKED = /^(?:[•●◦▪■‣⁃*]|o\s{2,}|\p{Nd}{1,2}[.)]\s|[-–—]\s)/u
const SURE_MARK = /^(?:[•●◦▪■‣⁃]|o\s{2,}|\p{Nd}{1,2}\)\s)/u
const HYPHENATED = /\p{L}[-‐\u00ad¬]$/u

/** Whether a line goes on with the paragraph above it. */
function continues(line: PrintLine, next: PrintLine, wrapping: Wrapping): boolean {
  if (SURE_MARK.test(next.text)) return false
  if (HYPHENATED.test(line.text) && opening(next.text) === 'small') return true
  if (isFirst(next, line) && !MARKED.test(line.text)) return false
  if (line.ends && MARKED.test(next.text)) return false
  if (next.afterPage) return continuesOnPage(line, next, wrapping)
  if (next.gap > wrapping.gap) return next.gap <= wrapping.gap + 2 && goesOnInPrint(line, next, wrapping)
  if (isFull(line, next, wrapping.width)) return true
  if (goesOn(line, next)) return line.width >= SHORT * wrapping.width
  return !wrapping.isExact && isLooselyFull(line, next, wrapping, line.ends)
}

const isLooselyFull = (line: PrintLine, next: PrintLine, { width }: Wrapping, ends: boolean): boolean =>
  line.width + 1 + (ends ? 0 : firstWord(next.text)) > (ends ? (1 + LOOSE) / 2 : LOOSE) * width

/** Across blank lines only what cannot be a paragraph's end goes on: a full line within a sentence. */
const goesOnInPrint = (line: PrintLine, next: PrintLine, wrapping: Wrapping): boolean =>
  opening(next.text) === 'small' && goesOn(line, next) && isLooselyFull(line, next, wrapping, false)

/** Over the turn of a page a sentence goes on; where first lines are indented, so does whatever has none. */
function continuesOnPage(line: PrintLine, next: PrintLine, wrapping: Wrapping): boolean {
  if (!isLooselyFull(line, next, wrapping, false)) return false
  return line.ends
    ? wrapping.isIndented && next.gap === 0
    : opening(next.text) !== 'capital' || !wrapping.isExact || isFull(line, next, wrapping.width)
}

const blankAfter = ({ source }: PrintLine): SourceLine => ({ number: source.number, text: '' })

/** The paragraphs of a wrapped text, each a line with the number of its first, blank lines between them. */
export function joinLines(
  lines: readonly PrintLine[],
  wrapping: Wrapping,
  language: string | undefined,
): readonly SourceLine[] {
  let known: Vocabulary | undefined
  const words = (): Vocabulary => {
    known ??= vocabularyOf(lines.map(({ text }) => text))
    return known
  }
  const whole: SourceLine[] = []
  const headline = headlineEnd(lines, wrapping)
  let last: { text: string; lines: number } | undefined
  let first: PrintLine | undefined
  const finish = () => {
    if (first && last) whole.push(last.lines === 1 ? first.source : { ...first.source, text: last.text })
  }
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const isHeadline = at > headline.from && at < headline.to
    const goes =
      before && last && (isHeadline || (!isApart(line, before, at, headline) && continues(before, line, wrapping)))
    if (goes && last) {
      last = {
        text: isHeadline ? `${last.text} ${line.text}` : joinLine(last.text, line.text, words, language),
        lines: last.lines + 1,
      }
      return
    }
    finish()
    if (before && (line.gap > wrapping.gap || line.afterPage || (last && last.lines > 1) || isFirst(line, before)))
      whole.push(blankAfter(before))
    last = { text: line.text, lines: 1 }
    first = line
  })
  finish()
  return whole
}

import { isAll, isAt, isNear, isWithin } from './broken-lines.ts'
import { goesOn, isFirst, isFull, type Pair } from './line-pair.ts'
import type { PrintLine } from './print-line.ts'

/** How the lines of a text are broken. */
export interface Wrapping {
  /** The column that lines are broken at. */
  readonly width: number
  /** Whether every line is as long as it can be: a program broke them; print sets its letters closer or wider. */
  readonly isExact: boolean
  /** Blank lines between two lines of one paragraph. */
  readonly gap: number
  /** Whether blank lines set paragraphs apart. */
  readonly isApart: boolean
  /** Whether the first lines of paragraphs are indented. */
  readonly isIndented: boolean
}

/** Columns of the narrowest print. */
const COLUMN = 24
/** The widest column of print, and the longest line of a mail. */
export const WIDEST = 110
/** Pairs of lines that tell how a text is broken, at least. */
const FEWEST = 3
/** How many lines may be longer than the column, of so many and more: a headline, tables, addresses. */
const OUTLIERS = 0.03
const MANY = 8
/** How much wider than the column a line may be set, and share of lines that are longer where no column is. */
const WIDER = 1.15
const SEVERAL = 0.1
/** Share of exact breaks that may be none: a word that was not broken though it could have been. */
const FEW = 0.1

function pairsOf(lines: readonly PrintLine[], gap: number): readonly Pair[] {
  return lines.flatMap((line, at): Pair[] => {
    const before = lines[at - 1]
    return before && line.gap === gap && !line.afterPage ? [[before, line]] : []
  })
}

/** The width of nearly all lines that a sentence goes on from; what stands before the text of an indented one may be narrower in print. */
function widthOf(pairs: readonly Pair[], within: readonly Pair[]): number {
  const broken = within.length < FEWEST ? pairs : within
  const margin = broken.reduce((least, [line]) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  const flush = broken.filter(([line]) => line.indent === margin)
  const widths = (flush.length < FEWEST ? broken : flush).map(([line]) => line.width).sort((a, b) => a - b)
  const outliers = widths.length < MANY ? 0 : Math.max(1, Math.floor(OUTLIERS * widths.length))
  return widths[widths.length - 1 - outliers] ?? 0
}

/** Whether several lines are longer than the column: then they are not broken at it. */
function isOverrun(pairs: readonly Pair[], width: number): boolean {
  const longer = pairs.filter(([line]) => line.width > WIDER * width).length
  return longer > Math.max(1, SEVERAL * pairs.length)
}

/** How a text is broken into lines; undefined where its lines are its paragraphs. */
export function readWrapping(lines: readonly PrintLine[]): Wrapping | undefined {
  const single = pairsOf(lines, 0)
  const isFew = single.length < FEWEST && isAll(single)
  const isSpaced = single.length < FEWEST && !isFew
  const pairs = isSpaced ? pairsOf(lines, 1) : single
  const within = pairs.filter(([line, next]) => goesOn(line, next))
  const width = widthOf(pairs, within)
  if (width < COLUMN || width > WIDEST || isOverrun(pairs, width)) return undefined
  const full = pairs.filter(([line, next]) => isFull(line, next, width))
  const isWrapped =
    isFew ||
    (!isSpaced && isAt(pairs, full, width)) ||
    isWithin(pairs, full, within, width) ||
    isNear(pairs, within, width)
  if (!isWrapped) return undefined
  const loose = within.filter(([line, next]) => !isFull(line, next, width) && !isFirst(next, line))
  return {
    width,
    isExact: loose.length <= FEW * Math.max(1, within.length),
    gap: isSpaced ? 1 : 0,
    isApart: isApart(lines, pairs, width),
    isIndented: indents(pairs),
  }
}

/** Share of the width below which a line that ends a sentence is surely the last of a paragraph. */
const LAST = 0.85

/** Blank lines below sentences, and hardly a last line that only its length shows. */
function isApart(lines: readonly PrintLine[], pairs: readonly Pair[], width: number): boolean {
  const apart = lines.filter((line, at) => line.gap > (pairs[0]?.[1].gap ?? 0) && lines[at - 1]?.ends).length
  const short = pairs.filter(([line]) => line.ends && line.width < LAST * width).length
  return apart > 1 && short * 4 <= apart
}

/** Two first lines that are indented, each with a line below that is not. */
function indents(pairs: readonly Pair[]): boolean {
  const first = new Set(pairs.filter(([line, next]) => isFirst(next, line)).map(([, next]) => next))
  return pairs.filter(([line, next]) => first.has(line) && next.indent < line.indent).length > 1
}

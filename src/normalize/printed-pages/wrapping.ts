import { isWhollyWrapped, isWrappedAt, isWrappedNear, isWrappedWithinSentences } from './is-wrapped.ts'
import { goesOn, isFirst, isFull, type Pair } from './line-pair.ts'
import type { PrintLine } from './print-line.ts'

/** How a text is wrapped. */
export interface Wrapping {
  /** The column at which lines are wrapped. */
  readonly width: number
  /** Whether every line is as long as it can be, as programs wrap text. Print sets letters closer or wider. */
  readonly isExact: boolean
  /** Number of blank lines between two lines of the same paragraph. */
  readonly gap: number
  /** Whether blank lines separate paragraphs. */
  readonly isApart: boolean
  /** Whether the first lines of paragraphs are indented. */
  readonly isIndented: boolean
}

/** Columns of the narrowest print. */
const NARROWEST_PRINT = 24
/** Columns of the widest print, and of the longest line of a mail. */
export const WIDEST = 110
/** Fewest pairs of lines that show how a text is wrapped. */
const FEWEST = 3
/**
 * Share of the lines that may be longer than the width (headlines, tables, addresses), in texts of at least so many
 * lines.
 */
const OUTLIERS = 0.03
const OUTLIERS_FROM = 8
/**
 * A line is longer than the width from so many times the width on; and share of longer lines from which a text is not
 * wrapped at that width.
 */
const WIDER = 1.15
const SEVERAL = 0.1
/** Share of line breaks within a sentence that may come too early in an exactly wrapped text. */
const FEW = 0.1

function pairsOf(lines: readonly PrintLine[], gap: number): readonly Pair[] {
  return lines.flatMap((line, at): Pair[] => {
    const before = lines[at - 1]
    return before && line.gap === gap && !line.afterPage ? [[before, line]] : []
  })
}

/**
 * The width of nearly all lines that a sentence continues from. Where some lines are indented, those at the margin are
 * measured.
 */
function widthOf(pairs: readonly Pair[], within: readonly Pair[]): number {
  const broken = within.length < FEWEST ? pairs : within
  const margin = broken.reduce((least, [line]) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  const flush = broken.filter(([line]) => line.indent === margin)
  const widths = (flush.length < FEWEST ? broken : flush).map(([line]) => line.width).sort((a, b) => a - b)
  const outliers = widths.length < OUTLIERS_FROM ? 0 : Math.max(1, Math.floor(OUTLIERS * widths.length))
  return widths[widths.length - 1 - outliers] ?? 0
}

/** Whether several lines are longer than the width: then the text is not wrapped at it. */
function isOverrun(pairs: readonly Pair[], width: number): boolean {
  const longer = pairs.filter(([line]) => line.width > WIDER * width).length
  return longer > Math.max(1, SEVERAL * pairs.length)
}

/** Finds out how a text is wrapped; undefined where its lines are its paragraphs. */
export function readWrapping(lines: readonly PrintLine[]): Wrapping | undefined {
  const single = pairsOf(lines, 0)
  const isFew = single.length < FEWEST && isWhollyWrapped(single)
  const isSpaced = single.length < FEWEST && !isFew
  const pairs = isSpaced ? pairsOf(lines, 1) : single
  const within = pairs.filter(([line, next]) => goesOn(line, next))
  const width = widthOf(pairs, within)
  if (width < NARROWEST_PRINT || width > WIDEST || isOverrun(pairs, width)) return undefined
  const full = pairs.filter(([line, next]) => isFull(line, next, width))
  const isWrapped =
    isFew ||
    (!isSpaced && isWrappedAt(pairs, full, width)) ||
    isWrappedWithinSentences(pairs, full, within, width) ||
    isWrappedNear(pairs, within, width)
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

/** Blank lines below sentences for each short last line. */
const BLANKS_PER_SHORT = 4
/** Share of the width below which a line that ends a sentence is surely the last of a paragraph. */
const LAST = 0.85

/**
 * Whether blank lines separate paragraphs: several follow sentences, and hardly any paragraph is told by a short last
 * line alone.
 */
function isApart(lines: readonly PrintLine[], pairs: readonly Pair[], width: number): boolean {
  const apart = lines.filter((line, at) => line.gap > (pairs[0]?.[1].gap ?? 0) && lines[at - 1]?.ends).length
  const short = pairs.filter(([line]) => line.ends && line.width < LAST * width).length
  return apart > 1 && short * BLANKS_PER_SHORT <= apart
}

/** Whether at least two first lines are indented above lines that are not. */
function indents(pairs: readonly Pair[]): boolean {
  const first = new Set(pairs.filter(([line, next]) => isFirst(next, line)).map(([, next]) => next))
  return pairs.filter(([line, next]) => first.has(line) && next.indent < line.indent).length > 1
}

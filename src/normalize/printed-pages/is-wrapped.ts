import { goesOn, isFull, type Pair } from './line-pair.ts'
import { opening } from './print-line.ts'

/** Columns below which lines are narrow, as verse and lists are too. */
const NARROWEST = 45
/** Fewest columns of a mail of a few lines. */
const WIDE = 60
/** Fewest line breaks that show the wrapping of a text, and of one with narrow lines. */
const FEWEST = 3
const FEWEST_NARROW = 6
/**
 * Shares of line breaks: of the breaks at the width (MOSTLY), of those of narrow lines, among which verse and names
 * stand (NEARLY_ALL), of breaks at the width among all (SOME), and of breaks within a sentence (MANY_WITHIN).
 */
const MOSTLY = 0.6
const NEARLY_ALL = 0.85
const SOME = 0.3
const MANY_WITHIN = 0.4
/**
 * Share of the width that a nearly full line has, and share of the lines that must be nearly full: where words are
 * hyphenated, and where none is.
 */
const LOOSELY = [0.8, 0.6] as const
const CLOSELY = [0.88, 0.75] as const
/** Lines shorter than this share of the width say nothing about it. */
const HALF = 0.5

/**
 * Whether the text is wrapped at this width, by how many of its longer lines are full. Verse, addresses and names are
 * shorter than half of them.
 */
export function isWrappedAt(pairs: readonly Pair[], full: readonly Pair[], width: number): boolean {
  const long = pairs.filter(([line]) => line.width - line.indent > HALF * width).length
  return (
    width >= NARROWEST && full.length >= FEWEST && full.length >= MOSTLY * long && full.length >= SOME * pairs.length
  )
}

/** Whether a few lines are all wrapped, as in a mail: all are full, and a sentence continues on the next line. */
export function isWhollyWrapped(pairs: readonly Pair[]): boolean {
  const width = pairs.reduce((widest, [line]) => Math.max(widest, line.width), 0)
  const isBroken = pairs.length > 1 && width >= WIDE && pairs.every(([line, next]) => isFull(line, next, width))
  return isBroken && pairs.some(([line, next]) => goesOn(line, next) && opening(next.text) === 'small')
}

/**
 * Whether the text is wrapped at this width, by sentences that continue below full lines. The last lines of paragraphs
 * do not count where nothing else sets paragraphs apart.
 */
export function isWrappedWithinSentences(
  pairs: readonly Pair[],
  full: readonly Pair[],
  within: readonly Pair[],
  width: number,
): boolean {
  const least = width >= NARROWEST ? FEWEST : FEWEST_NARROW
  const last = pairs.filter(([line, next]) => line.ends && !isFull(line, next, width)).length
  return (
    within.length >= least &&
    within.length >= MANY_WITHIN * full.length &&
    full.length >= (width < NARROWEST ? NEARLY_ALL : MOSTLY) * (pairs.length - last)
  )
}

const breaksWord = ([line, next]: Pair): boolean => /\p{Ll}[-‐¬]$/u.test(line.text) && opening(next.text) === 'small'

/**
 * Whether the text is wrapped near this width, as in print with letters of varying width. Verse continues on the next
 * line too, but only print hyphenates words.
 */
export function isWrappedNear(pairs: readonly Pair[], within: readonly Pair[], width: number): boolean {
  const [nearly, mostly] = pairs.some(breaksWord) ? LOOSELY : CLOSELY
  if (width < NARROWEST && mostly !== LOOSELY[1]) return false
  const least = width >= NARROWEST ? FEWEST : FEWEST_NARROW
  const inner = pairs.filter(([line]) => !line.ends)
  const near = inner.filter(([line, next]) => isFull(line, next, nearly * width))
  return within.length >= least && within.length >= MANY_WITHIN * pairs.length && near.length >= mostly * inner.length
}

import { goesOn, isFull, type Pair } from './line-pair.ts'
import { opening } from './print-line.ts'

/** Columns below which lines are narrow: verse and lists are, too. */
const NARROWEST = 45
/** Columns of mails that a few lines show. */
const WIDE = 60
/** Breaks that a wrapped text has at least; more where its lines are narrow. */
const FEWEST = 3
const FEWEST_NARROW = 6
/** Shares of all breaks: of those at the width, of narrow lines, where verse and names stand between; and of those within a sentence. */
const MOSTLY = 0.6
const NEARLY_ALL = 0.85
const SOME = 0.3
const MANY_WITHIN = 0.4
/** Share of the width that nearly full lines have, and how many do: where words are broken, and where none is. */
const LOOSELY = [0.8, 0.6] as const
const CLOSELY = [0.88, 0.75] as const
const HALF = 0.5

/** Verse, addresses and names among the lines of a text are shorter than half of them: they say nothing of its width. */
export function isAt(pairs: readonly Pair[], full: readonly Pair[], width: number): boolean {
  const long = pairs.filter(([line]) => line.width - line.indent > HALF * width).length
  return (
    width >= NARROWEST && full.length >= FEWEST && full.length >= MOSTLY * long && full.length >= SOME * pairs.length
  )
}

/** Few lines that a mail breaks: all are full, and a sentence goes on in one. */
export function isAll(pairs: readonly Pair[]): boolean {
  const width = pairs.reduce((widest, [line]) => Math.max(widest, line.width), 0)
  const isBroken = pairs.length > 1 && width >= WIDE && pairs.every(([line, next]) => isFull(line, next, width))
  return isBroken && pairs.some(([line, next]) => goesOn(line, next) && opening(next.text) === 'small')
}

/** Where nothing but their last lines sets paragraphs apart, those say nothing: sentences must go on below full lines. */
export function isWithin(
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

/** Where letters are set closer or wider lines are nearly full. Verse goes on too, but only print breaks words. */
export function isNear(pairs: readonly Pair[], within: readonly Pair[], width: number): boolean {
  const [nearly, mostly] = pairs.some(breaksWord) ? LOOSELY : CLOSELY
  if (width < NARROWEST && mostly !== LOOSELY[1]) return false
  const least = width >= NARROWEST ? FEWEST : FEWEST_NARROW
  const inner = pairs.filter(([line]) => !line.ends)
  const near = inner.filter(([line, next]) => isFull(line, next, nearly * width))
  return within.length >= least && within.length >= MANY_WITHIN * pairs.length && near.length >= mostly * inner.length
}

import { keepLines } from '../body-rules/adjust-scores.ts'
import { fold } from '../lines/fold.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'

const WORDS = /[\p{L}\p{N}]+/gu
/** Share of a line's words that the declared title must have for the line to be that title. */
const SAME_WORDS = 0.5

function isLike(line: string, title: string): boolean {
  const own = line.match(WORDS) ?? []
  const words = new Set(fold(title).match(WORDS))
  return own.filter((word) => words.has(word)).length >= SAME_WORDS * own.length
}

/**
 * Where the front matter declares the title, a line that says something else is text rather than the title, unless it
 * is marked up as a heading.
 */
export function preferDeclaredTitle(
  views: readonly LineView[],
  scores: LineScores,
  declared: string | undefined,
): LineScores {
  const view = views[scores.perhapsTitleAt]
  if (declared === undefined || !view || view.source.markup?.kind === 'heading') return scores
  if (isLike(view.folded, declared)) return scores
  const kept = keepLines(scores, (at) => at === scores.perhapsTitleAt && at === scores.titleAt)
  const { titleBy: _, ...rest } = kept
  return { ...rest, titleAt: -1, perhapsTitleAt: -1 }
}

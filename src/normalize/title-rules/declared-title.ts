import type { Document } from '../../domain/document.ts'
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
 * Where front matter or the metadata of a page declares the title, a line that says something else is not the title,
 * unless it is marked up as a heading. Below front matter, it is text.
 */
export function preferDeclaredTitle(
  views: readonly LineView[],
  scores: LineScores,
  { format, declared: { title } }: Document,
): LineScores {
  const view = views[scores.perhapsTitleAt]
  if ((format !== 'markdown' && format !== 'html') || title === undefined || !view) return scores
  if (view.source.markup?.kind === 'heading' || isLike(view.folded, title.value)) return scores
  const isText = (at: number) => format === 'markdown' && at === scores.perhapsTitleAt && at === scores.titleAt
  const { titleBy: _, ...rest } = keepLines(scores, isText)
  return { ...rest, titleAt: -1, perhapsTitleAt: -1 }
}

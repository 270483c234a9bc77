import type { Document } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
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

/** Among so many first lines, one that says the same as a title declared for sure is the title, however short. */
const REACH = 3
/** Least confidence for that; the title of a window may be the name of the site. */
const SURE = 0.9

function lineOf({ value, evidence }: Found<string>, views: readonly LineView[]): number {
  return evidence.confidence < SURE ? -1 : views.slice(0, REACH).findIndex(({ folded }) => folded === fold(value))
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
  if ((format !== 'markdown' && format !== 'html') || title === undefined) return scores
  const same = lineOf(title, views)
  if (same !== -1 && same !== scores.titleAt) return { ...scores, titleAt: same, perhapsTitleAt: same }
  const view = views[scores.perhapsTitleAt]
  if (!view) return scores
  if (view.source.markup?.kind === 'heading' || isLike(view.folded, title.value)) return scores
  const isText = (at: number) => format === 'markdown' && at === scores.perhapsTitleAt && at === scores.titleAt
  const { titleBy: _, ...rest } = keepLines(scores, isText)
  return { ...rest, titleAt: -1, perhapsTitleAt: -1 }
}

import type { Document } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import { keepLines } from '../body-rules/adjust-scores.ts'
import { fold } from '../lines/fold.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'

const WORDS = /[\p{L}\p{N}]+/gu
/** Share of a text's words that another must have to say the same. */
const SAME_WORDS = 0.5

const wordsOf = (text: string): readonly string[] => fold(text).match(WORDS) ?? []

function hasWordsOf(text: string, other: string): boolean {
  const own = new Set(wordsOf(text))
  const words = wordsOf(other)
  return words.filter((word) => own.has(word)).length >= SAME_WORDS * words.length
}

/** Whether a line says the same as the declared title. A subheading may have some of its words and say something else. */
function isLike({ folded, source: { markup } }: LineView, title: string): boolean {
  const isSubheading = markup?.kind === 'heading' && markup.level > 1
  return hasWordsOf(title, folded) && (!isSubheading || hasWordsOf(folded, title))
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
 * unless it is the headline of the page. Below front matter, it is text.
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
  if (!view || isLike(view, title.value) || (format === 'html' && isHeadline(view))) return scores
  const isText = (at: number) => format === 'markdown' && at === scores.perhapsTitleAt && at === scores.titleAt
  const { titleBy: _, ...rest } = keepLines(scores, isText)
  return { ...rest, titleAt: -1, perhapsTitleAt: -1 }
}

const isHeadline = ({ source: { markup } }: LineView): boolean => markup?.kind === 'heading' && markup.level === 1

import type { Document } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { fold } from '../text/fold.ts'

const WORDS = /[\p{L}\p{N}]+/gu
/** Share of a text's words that another must have to say the same. */
const SAME_WORDS = 0.5
/** The same of a subheading, which may have some words of the title and say something else. */
const SAME_IN_SUBHEADING = 0.8

const wordsOf = (text: string): readonly string[] => fold(text).match(WORDS) ?? []

function shareOfWords(text: string, other: string): number {
  const [own, words] = [wordsOf(text), new Set(wordsOf(other))]
  return own.length === 0 ? 1 : own.filter((word) => words.has(word)).length / own.length
}

/** Whether a line says the same as the declared title. */
function isLike({ folded, source: { markup } }: LineView, title: string): boolean {
  const isSubheading = markup?.kind === 'heading' && markup.level > 1
  if (!isSubheading) return shareOfWords(folded, title) >= SAME_WORDS
  return Math.min(shareOfWords(folded, title), shareOfWords(title, folded)) >= SAME_IN_SUBHEADING
}

/** Among so many first lines, one that says the same as a title declared for sure is the title, however short. */
const REACH = 3
/** Least confidence for that; the title of a window may be the name of the site. */
const SURE = 0.9

function lineOf({ value, evidence }: Found<string>, views: readonly LineView[]): number {
  return evidence.confidence < SURE ? -1 : views.slice(0, REACH).findIndex(({ folded }) => folded === fold(value))
}

/** Whether the line at `at` is one at the top that repeats the declared title. */
export function repeatsTitle(view: LineView, title: string, at: number): boolean {
  if (at >= REACH) return false
  if (view.folded === fold(title)) return true
  const isPartOrAll = shareOfWords(view.folded, title) === 1 || shareOfWords(title, view.folded) >= SAME_WORDS
  return view.source.markup?.kind === 'heading' && isLike(view, title) && isPartOrAll
}

/**
 * Where front matter or the metadata of a page declares the title, a line that says something else is not the title,
 * unless it is a heading of the page, which may have another wording for its metadata. In Markdown, it is text.
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
  if (!view || isLike(view, title.value) || (format === 'html' && isHeading(view))) return scores
  const isText = (at: number) => format === 'markdown' && at === scores.perhapsTitleAt && at === scores.titleAt
  const { titleBy: _, ...rest } = keepLines(scores, isText)
  return { ...rest, titleAt: -1, perhapsTitleAt: -1 }
}

const isHeading = ({ source: { markup } }: LineView): boolean => markup?.kind === 'heading'

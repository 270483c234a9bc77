import { CUES } from '../languages/cue-columns.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { FURNITURE_PHRASE, LIKELY_NAME, MOSTLY_DATE } from '../thresholds.ts'
import { isStatement } from './resumed-text.ts'
import { isSentenceOfText } from './sentence-of-text.ts'

/**
 * The rule applies where the model finds at most so many paragraphs with so many words: it then takes a whole short
 * article for furniture.
 */
const SPARSE = { paragraphs: 2, words: 80 }
/** Most lines of such a page. */
const MOST_LINES = 60
/** Least probability that a kept line is body. */
const LEAST_LIKELY = 0.1
/** The byline and the date are looked for in so many lines below the title. */
const HEAD = 8

const ENDS = (['related', 'comments'] as const).map((cue) => CUES.indexOf(cue))

/** Whether a line opens what stands below the text: links to other articles, or comments. */
const isBelow = ({ cues }: LineView): boolean => ENDS.some((cue) => (cues.opening[cue] ?? 0) >= FURNITURE_PHRASE)

/** Whether a line is a byline or a date. */
const isCredit = (view: LineView): boolean =>
  view.date >= MOSTLY_DATE || (view.name >= LIKELY_NAME && furnitureShare(view) < FURNITURE_PHRASE)

/** Keeps the statements between the title and the end of the text on a page where the model finds next to no text. */
export function keepSparseText(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { titleAt, body } = scores
  if (titleAt < 0 || views.length > MOST_LINES) return scores
  const known = views.filter((_view, at) => isSentenceOfText(views, scores, at))
  const words = known.reduce((sum, { measure }) => sum + measure.words, 0)
  if (known.length > SPARSE.paragraphs || words > SPARSE.words) return scores
  const head = views.findLastIndex((view, at) => at > titleAt && at <= titleAt + HEAD && isCredit(view))
  const from = Math.max(head, titleAt) + 1
  const end = views.findIndex((view, at) => at > from && isBelow(view))
  return keepLines(scores, (at) => {
    const view = views[at]
    if (!view || at < from || (end >= 0 && at >= end) || (body[at] ?? 0) < LEAST_LIKELY) return false
    return isStatement(view) && !isRepeated(view.text)
  })
}

import { BODY } from '../fields/layout.ts'
import { CUES } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { keepLines } from './adjust-scores.ts'
import { isStatement } from './resumed-text.ts'

/** Paragraphs, and their words, that the model finds at most where a page may have so little text that it is taken for furniture. */
const LITTLE = { paragraphs: 2, words: 80 }
/** Lines of such a page. */
const MOST_LINES = 60
const LEAST = 0.1
/** Lines below the title that the byline and date stand among. */
const HEAD = 8
const DATE = 0.5
const NAME = 0.5
const PHRASE = 0.25
const ENDS = (['related', 'comments'] as const).map((cue) => CUES.indexOf(cue))

/** Whether a line is below the text: links to others, comments. */
const isBelow = ({ cues }: LineView): boolean => ENDS.some((cue) => (cues.opening[cue] ?? 0) >= PHRASE)

/** Whether a line is a byline or a date. */
const isCredit = (view: LineView): boolean => view.date >= DATE || (view.name >= NAME && chromeOf(view) < PHRASE)

/** Keeps the statements between the title and what follows the text where the model finds next to no text on a page. */
export function keepLittle(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const { titleAt, body } = scores
  if (titleAt < 0 || views.length > MOST_LINES) return scores
  const known = views.filter((view, at) => at > titleAt && (body[at] ?? 0) >= BODY && view.measure.ends)
  const words = known.reduce((sum, { measure }) => sum + measure.words, 0)
  if (known.length > LITTLE.paragraphs || words > LITTLE.words) return scores
  const head = views.findLastIndex((view, at) => at > titleAt && at <= titleAt + HEAD && isCredit(view))
  const from = Math.max(head, titleAt) + 1
  const end = views.findIndex((view, at) => at > from && isBelow(view))
  return keepLines(scores, (at) => {
    const view = views[at]
    if (!view || at < from || (end >= 0 && at >= end) || (body[at] ?? 0) < LEAST) return false
    return isStatement(view) && !isRepeated(view.text)
  })
}

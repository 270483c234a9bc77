import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY, HAS_DATE } from '../thresholds.ts'
import { isStatement } from './resumed-text.ts'
import { isSentenceOfText } from './sentence-of-text.ts'

/** Fewest words of a statement that is kept, and least probability that it is body. */
const FEWEST_WORDS = 6
const LEAST_LIKELY = 0.25

/**
 * Keeps a short statement that the model doubts, directly between two paragraphs of the text, or between a title that is
 * the first line and the text.
 */
export function keepBetweenParagraphs(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const isText = (at: number) => isSentenceOfText(views, scores, at)
  return keepLines(scores, (at) => {
    const [view, likely] = [views[at], scores.body[at] ?? 0]
    if (!view || likely >= BODY || likely < LEAST_LIKELY || view.measure.words < FEWEST_WORDS) return false
    if (view.date >= HAS_DATE) return false
    const isBelow = isText(at - 1) || (at === 1 && scores.titleAt === 0)
    return isBelow && isText(at + 1) && isStatement(view) && !isRepeated(view.text)
  })
}

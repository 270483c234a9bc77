import { hasSubheadingForm } from '../lines/subheading-form.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY } from '../thresholds.ts'
import { isSentenceOfText } from './sentence-of-text.ts'

/** Least probability that a subheading is body, and fewest words of the paragraphs above and below it. */
const LEAST_LIKELY = 0.2
const FEWEST_BESIDE = 8

/** Keeps a subheading that the model doubts: a line of that form between two paragraphs of the text. */
export function keepSubheadings(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
): LineScores {
  const isParagraph = (at: number) =>
    isSentenceOfText(views, scores, at) && (views[at]?.measure.words ?? 0) >= FEWEST_BESIDE
  return keepLines(scores, (at) => {
    const [view, likely] = [views[at], scores.body[at] ?? 0]
    if (!view || likely >= BODY || likely < LEAST_LIKELY || !isParagraph(at - 1) || !isParagraph(at + 1)) return false
    return hasSubheadingForm(view) && !isRepeated(view.text)
  })
}

import type { LineView } from '../lines/view.ts'
import { type LineScores, LONGEST_TITLE } from './line-model.ts'

/** A first line that is too long for a title, but stands alone and holds no sentence, as a title does. */
function isLongTitle({ text, measure }: LineView, next: LineView | undefined): boolean {
  const isAlone = next === undefined || next.gap > 0
  // Where words are not spaced, a space may end a sentence.
  const isOne = !measure.ends && measure.innerStops === 0 && !(measure.unspaced && /\s/u.test(text))
  return isAlone && isOne && text.length > LONGEST_TITLE && measure.letters > 0
}

/** Takes the first line for the title where the model finds none and the line is one but for its length. */
export function preferLongTitle(views: readonly LineView[], scores: LineScores): LineScores {
  const [first, next] = views
  if (scores.titleAt >= 0 || !first || !isLongTitle(first, next)) return scores
  return { ...scores, titleAt: 0, perhapsTitleAt: 0, titleBy: 'long-line' }
}

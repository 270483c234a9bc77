import { labelLength } from '../fields/names.ts'
import type { LineView } from '../lines/view.ts'
import { isNoTitle, type LineScores, LONGEST_TITLE } from './line-model.ts'

/** A first line that is too long for a title, but stands alone and holds no sentence, as a title does. */
function isLongTitle({ text, measure }: LineView, next: LineView | undefined): boolean {
  const isAlone = next === undefined || next.gap > 0
  // Where words are not spaced, a space may end a sentence.
  const isOne = !measure.ends && measure.innerStops === 0 && !(measure.unspaced && /\s/u.test(text))
  return isAlone && isOne && text.length > LONGEST_TITLE && measure.letters > 0
}

/** A first line of the length of a title, with a labelled byline below it, as copy begins. */
function isAboveByline(view: LineView, next: LineView | undefined): boolean {
  if (!next || next.gap > 1 || next.text.length > LONGEST_BYLINE || next.measure.ends) return false
  const isSentence = view.measure.ends && !/[?!？！؟]["”»』」]?$/u.test(view.text)
  return labelLength(next.text) > 0 && view.text.length <= LONGEST_TITLE && !isSentence && !isNoTitle(view)
}

const LONGEST_BYLINE = 90

/** Takes the first line for the title where the model finds none: it is one but for its length, or stands above the byline. */
export function preferFirstLine(views: readonly LineView[], scores: LineScores): LineScores {
  const [first, next] = views
  if (scores.titleAt >= 0 || !first) return scores
  if (isLongTitle(first, next)) return { ...scores, titleAt: 0, perhapsTitleAt: 0, titleBy: 'long-line' }
  return isAboveByline(first, next) ? { ...scores, titleAt: 0, perhapsTitleAt: 0, titleBy: 'above-byline' } : scores
}

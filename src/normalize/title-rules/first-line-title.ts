import { labelLength } from '../fields/names.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { isNoTitle, LONGEST_TITLE } from './not-a-title.ts'

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

/** Words of a title above a standfirst, and of a standfirst, at least; a kicker has fewer, and what it stands over is no longer. */
const FEWEST_WORDS = { title: 3, standfirst: 11 }
const LONGER = 1.8
const DATE = 0.6
const FURNITURE = 0.25

/** Whether what the model takes for the title is the standfirst: a long line directly between a shorter one and the byline or date. */
function isStandfirst([first, second, third]: readonly LineView[]): boolean {
  if (!first || !second || !third || second.gap > 0 || second.measure.words < FEWEST_WORDS.standfirst) return false
  const isHead = labelLength(third.text) > 0 || third.date >= DATE
  const couldBeTitle = first.measure.words >= FEWEST_WORDS.title && !first.measure.ends && chromeOf(first) < FURNITURE
  return isHead && couldBeTitle && !isNoTitle(first) && second.measure.words >= LONGER * first.measure.words
}

const first = (scores: LineScores, titleBy: NonNullable<LineScores['titleBy']>): LineScores => ({
  ...scores,
  titleAt: 0,
  perhapsTitleAt: 0,
  titleBy,
})

/** Takes the first line for the title where the model finds none and it is one but for its length, or stands above the byline or a standfirst. */
export function preferFirstLine(views: readonly LineView[], scores: LineScores): LineScores {
  const [line, next] = views
  if (scores.titleAt === 1 && !scores.titleBy && isStandfirst(views)) return first(scores, 'above-byline')
  if (scores.titleAt >= 0 || !line) return scores
  if (isLongTitle(line, next)) return first(scores, 'long-line')
  return isAboveByline(line, next) ? first(scores, 'above-byline') : scores
}

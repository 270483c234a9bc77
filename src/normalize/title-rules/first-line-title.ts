import { furnitureShare, proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { labelLength } from '../names/byline-label.ts'
import {
  DATE_ALONE,
  DATE_LINE,
  FURNITURE_PHRASE,
  HAS_DATE,
  LONGEST_LABELLED_BYLINE,
  RUNNING_TEXT,
} from '../thresholds.ts'
import { isAddress, isNoTitle, LONGEST_TITLE } from './not-a-title.ts'

/** Whether the first line is a title in all but its length: it stands alone and holds no sentence. */
function isLongTitle({ text, measure }: LineView, next: LineView | undefined): boolean {
  const isAlone = next === undefined || next.gap > 0
  // In scripts without spaces a space may separate sentences.
  const isOne = !measure.ends && measure.innerStops === 0 && !(measure.unspaced && /\s/u.test(text))
  return isAlone && isOne && text.length > LONGEST_TITLE && measure.letters > 0
}

/** Whether a line ends like a statement rather than with a mark that titles end with too. */
const isSentence = ({ text, measure }: LineView): boolean =>
  measure.ends && !/(?:[?!？！؟…]|\.\.\.|(?<!\p{L})\p{Lu}\.)["”»』」]?$/u.test(text)

/** Whether the first line could be a title and a labelled byline follows, as copy begins. */
function isAboveByline(view: LineView, next: LineView | undefined): boolean {
  if (!next || next.gap > 1 || next.text.length > LONGEST_LABELLED_BYLINE || next.measure.ends) return false
  return labelLength(next.text) > 0 && view.text.length <= LONGEST_TITLE && !isSentence(view) && !isNoTitle(view)
}

/**
 * Fewest words of a title with a standfirst below it, and of that standfirst. A kicker has fewer words than a title.
 */
const FEWEST_WORDS = { title: 3, standfirst: 11 }
/** How many times as many words as the title a standfirst has; below that, a kicker may stand above a title. */
const LONGER = 1.8

/**
 * Whether the model took the standfirst for the title: a long line directly between a shorter line and the byline or
 * date.
 */
function isStandfirst([first, second, third]: readonly LineView[]): boolean {
  if (!first || !second || !third || second.gap > 0 || second.measure.words < FEWEST_WORDS.standfirst) return false
  const isHead = labelLength(third.text) > 0 || third.date >= DATE_LINE
  const couldBeTitle =
    first.measure.words >= FEWEST_WORDS.title && !first.measure.ends && furnitureShare(first) < FURNITURE_PHRASE
  return isHead && couldBeTitle && !isNoTitle(first) && second.measure.words >= LONGER * first.measure.words
}

/** Words of a line that is a paragraph whatever its language. */
const LONG = 30

const isParagraph = ({ measure }: LineView): boolean => measure.ends && measure.words >= LONG

/**
 * Whether the first line could be a title that the model doubts: it stands by itself above running text, or below the
 * address and the date of the article.
 */
function isAboveText(line: LineView, next: LineView | undefined, isBelowAddress: boolean): boolean {
  if (!next || (next.gap === 0 && !isBelowAddress)) return false
  if (proseLikeness(next) < RUNNING_TEXT && !isParagraph(next)) return false
  if (line.measure.words < FEWEST_WORDS.title) return false
  const couldBe = line.text.length <= LONGEST_TITLE && !isSentence(line) && !isNoTitle(line)
  return couldBe && furnitureShare(line) < FURNITURE_PHRASE && line.date < HAS_DATE
}

/** Log-odds below which the model rather guesses a title than finds one. */
const UNLIKELY = -0.5

const isFound = ({ title, titleAt, titleBy }: LineScores): boolean =>
  titleAt >= 0 && (titleBy !== undefined || (title[titleAt] ?? 0) >= UNLIKELY)

/** The scores with the first line as the title, or another one. */
const first = (scores: LineScores, titleBy: NonNullable<LineScores['titleBy']>, at = 0): LineScores => ({
  ...scores,
  titleAt: at,
  perhapsTitleAt: at,
  titleBy,
})

/** Index of the first line that is more than the address or the date of the article. */
const startOf = (views: readonly LineView[]): number =>
  Math.max(
    0,
    views.findIndex((view) => !isAddress(view.text) && view.date < DATE_ALONE),
  )

/**
 * Takes the first line for the title where the model finds none and the line is too long for one, or stands above the
 * byline or by itself above the text, or where the model took the standfirst below it.
 */
export function preferFirstLine(views: readonly LineView[], scores: LineScores): LineScores {
  const [line, next] = views
  if (scores.titleAt === 1 && !scores.titleBy && isStandfirst(views)) return first(scores, 'above-byline')
  if (!line || isFound(scores)) return scores
  if (isLongTitle(line, next)) return first(scores, 'long-line')
  if (isAboveByline(line, next)) return first(scores, 'above-byline')
  const start = isAddress(line.text) ? startOf(views) : 0
  const head = views[start] ?? line
  return isAboveText(head, views[start + 1], start > 0) ? first(scores, 'above-text', start) : scores
}

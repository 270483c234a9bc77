import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { DATE_LINE, LABEL_WORDS, LIKELY_NAME, PARAGRAPH_WORDS, SURELY_NAME } from '../thresholds.ts'
import { BARRED, isNoTitle, LONGEST_TITLE } from '../title-rules/not-a-title.ts'

import { isByline, isItem, isPart, isPlain, LONGEST_SHORT_TITLE } from './short-text-lines.ts'

const breaksOff = ({ text }: LineView) => /[,;，、]$/u.test(text)
const isQuestionOrCall = ({ text }: LineView) => /[?!？！؟][\s"”»』」]*$/u.test(text)

/** Longest title in UTF-16 units: a first line that stands alone, and is no sentence, may be as long as any. */
const longestTitle = ([first, next]: readonly LineView[], at: number): number =>
  at === 0 && next !== undefined && next.gap > 0 && first?.measure.ends === false ? LONGEST_TITLE : LONGEST_SHORT_TITLE

/** Whether a line could be the title of the rest: it ends no statement, or is far shorter than the text below it. */
function couldBeTitle(views: readonly LineView[], at: number): boolean {
  const view = views[at]
  if (
    !view ||
    view.text.length > longestTitle(views, at) ||
    isNoTitle(view) ||
    isByline(view) ||
    isPart(view) ||
    breaksOff(view)
  )
    return false
  const below = views.slice(at + 1).filter(isPlain)
  const longest = Math.max(0, ...below.map(({ text }) => text.length))
  const isStatement = view.measure.ends && !isQuestionOrCall(view)
  if (below.length === 0) return !isStatement && view.measure.innerStops === 0
  if (isStatement) return longest > 2 * view.text.length
  return longest >= view.text.length || below.some(({ measure }) => measure.ends) || below.every(isItem)
}

/**
 * Log-odds by which the model must prefer another line before that line replaces the first possible title. It is high
 * because the model was trained on whole pages.
 */
const MUCH_LIKELIER = 3
/** How far below the first possible title such a line may stand: a kicker takes a line or two. */
const REACH = 2
/** Share of a line that a phrase of page furniture covers where nothing else stands on it. */
const FURNITURE_ALONE = 0.9
/**
 * The same two limits where the first possible title is one of two labels (a section, a button of a page): the title is
 * then likely to stand below them.
 */
const LABELLED = { likelier: 0, reach: 5 }
/** Whether a line is as short as the name of a section or of a button. */
export const isLabel = (view: LineView | undefined): boolean =>
  view !== undefined && !view.measure.unspaced && view.measure.words <= LABEL_WORDS

/**
 * The likeliest title among the lines near the first possible one, if it is far likelier than that one; else the first.
 */
function likeliestNear(
  views: readonly LineView[],
  odds: Float64Array,
  could: readonly number[],
  first: number,
): number {
  const isLabelled = isLabel(views[first]) && (first > 0 || isLabel(views[first + 1]))
  const { likelier, reach } = isLabelled ? LABELLED : { likelier: MUCH_LIKELIER, reach: REACH }
  const near = could.filter((at) => at <= first + reach && !(isLabelled && at !== first && isLabel(views[at])))
  const likeliest = near.reduce((best, at) => ((odds[at] ?? 0) > (odds[best] ?? BARRED) ? at : best), first)
  return (odds[likeliest] ?? 0) - (odds[first] ?? 0) > likelier ? likeliest : first
}

/** The writer of a text is named among so many lines below its title. */
const BYLINE_REACH = 3

/** Whether a kicked text opens with its writer, above the title: the second line could be it, and nobody is named below. */
function opensWithWriter(views: readonly LineView[]): boolean {
  const below = views.slice(2, 2 + BYLINE_REACH)
  const isNamed = below.some((view) => view.name >= SURELY_NAME || isByline(view))
  return (views[0]?.name ?? 0) >= SURELY_NAME && couldBeTitle(views, 1) && !isNamed
}

/**
 * Index of the line that a reader takes for the title: the first that could be one. A name, or a line that the folder
 * repeats, is taken only if there is no other. -1 for none.
 */
export function titleOfShort(
  views: readonly LineView[],
  odds: Float64Array,
  isRepeated: (text: string) => boolean,
  isKicked: boolean,
): number {
  if (isKicked && couldBeTitle(views, 0) && !opensWithWriter(views)) return 0
  const sentence = views.findIndex(({ measure }) => measure.ends && measure.words > PARAGRAPH_WORDS)
  const head = views.slice(0, sentence < 0 ? views.length : sentence + 1).map((_view, at) => at)
  const all = head.filter((at) => couldBeTitle(views, at))
  const own = all.filter((at) => !isRepeated(views[at]?.text ?? ''))
  const could = own.length > 0 ? own : all
  const isSure = (at: number) => {
    const [view, next] = [views[at], views[at + 1]]
    if (view === undefined || view.date >= DATE_LINE || furnitureShare(view) >= FURNITURE_ALONE) return false
    return view.name < LIKELY_NAME || (next !== undefined && isByline(next))
  }
  const first = could.find(isSure) ?? could[0] ?? -1
  return likeliestNear(views, odds, could, first)
}

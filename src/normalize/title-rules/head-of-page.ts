import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { labelLength } from '../names/byline-label.ts'
import { stripAfter, trimName } from '../names/read-names.ts'
import { BODY, DATE_LINE, FURNITURE_PHRASE, LABEL_WORDS, LONGEST_LABELLED_BYLINE } from '../thresholds.ts'
import { isNoTitle, LONGEST_TITLE } from './not-a-title.ts'

/** Log-odds from which the model's own title stands, and below which a line is no title wherever it stands. */
const SURE = -1
const LEAST_ODDS = -3
/**
 * The byline or date of an article is among so many first lines of a page, at most so far below the title and above the
 * text.
 */
const HEAD = 40
const BELOW_TITLE = 3
const ABOVE_TEXT = 12
/** Fewest words of such a title, and most words of a byline that only the word after the name tells. */
const FEWEST_WORDS = 4
const BYLINE_WORDS = 5

/** Whether a line is a labelled byline, or a date. */
function isCredit(view: LineView | undefined): boolean {
  if (!view || view.text.length > LONGEST_LABELLED_BYLINE || view.measure.ends) return false
  if (view.date >= DATE_LINE || labelLength(view.text) > 0) return true
  return view.measure.words <= BYLINE_WORDS && stripAfter(trimName(view.text)) !== undefined
}

const couldBeTitle = (view: LineView | undefined): boolean =>
  view !== undefined &&
  view.measure.words >= FEWEST_WORDS &&
  view.text.length <= LONGEST_TITLE &&
  furnitureShare(view) < FURNITURE_PHRASE &&
  !isCredit(view) &&
  !isNoTitle(view)

/**
 * Index of the first of the lines directly above the byline or date at `credit` that could be the title; those between
 * are its standfirst. -1 where something other than a menu is above them.
 */
function firstAbove(views: readonly LineView[], credit: number): number {
  let at = credit
  while (at > 0 && credit - at < BELOW_TITLE && views[at]?.gap === 0 && couldBeTitle(views[at - 1])) at--
  const above = views[at - 1]
  const isBelowMenu = !above || views[at]?.gap !== 0 || above.measure.words <= LABEL_WORDS || isNoTitle(above)
  return at < credit && isBelowMenu ? at : -1
}

/** Fewest lines of a menu, and the lead in log-odds with which a line above it stays the title. */
const MENU = 3
const LIKELIER = 1

/**
 * Index of a line below a menu that could be the title, if the model's title stands right above that menu, as the
 * slogan of a site does.
 */
function belowMenu(views: readonly LineView[], { title, perhapsTitleAt }: LineScores): number {
  const isLabel = (view: LineView | undefined) =>
    view?.gap === 0 && view.measure.words <= LABEL_WORDS && !view.measure.ends && !isCredit(view)
  let at = perhapsTitleAt + 1
  while (at < Math.min(views.length, HEAD) && isLabel(views[at])) at++
  if (at <= perhapsTitleAt + MENU) return -1
  while (isCredit(views[at]) && at < views.length) at++
  const likely = (title[at] ?? LEAST_ODDS) - (title[perhapsTitleAt] ?? 0)
  const isStatement = views[at]?.measure.ends === true && !/[?!？！؟]$/u.test(views[at]?.text ?? '')
  return couldBeTitle(views[at]) && !isStatement && likely >= -LIKELIER ? at : -1
}

/**
 * Where the model is sure of no title, takes the line that stands between the menu of a page and the byline or date
 * above its text.
 */
export function preferHead(views: readonly LineView[], scores: LineScores): LineScores {
  const { title, perhapsTitleAt, body, titleBy } = scores
  if (titleBy) return scores
  const below = perhapsTitleAt < 0 ? -1 : belowMenu(views, scores)
  if (below >= 0) return { ...scores, titleAt: below, perhapsTitleAt: below, titleBy: 'above-byline' }
  if ((title[perhapsTitleAt] ?? 0) >= SURE) return scores
  for (let credit = 1; credit < Math.min(views.length, HEAD); credit++) {
    if (!isCredit(views[credit]) || isCredit(views[credit - 1])) continue
    const at = firstAbove(views, credit)
    const isAboveText = body.slice(credit, credit + ABOVE_TEXT).some((likely) => likely >= BODY)
    if (at < 0 || !isAboveText || (title[at] ?? LEAST_ODDS) <= LEAST_ODDS) continue
    return { ...scores, titleAt: at, perhapsTitleAt: at, titleBy: 'above-byline' }
  }
  return scores
}

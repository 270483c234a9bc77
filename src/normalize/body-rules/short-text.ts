import { opensByline } from '../fields/byline-label.ts'
import { stripAfter, trimName } from '../fields/names.ts'
import { CUES } from '../languages/cues.ts'
import { nameLikeness } from '../lines/name-like.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import {
  DATE_LINE,
  FURNITURE_PHRASE,
  LABEL_WORDS,
  LIKELY_NAME,
  MOSTLY_DATE,
  PARAGRAPH_WORDS,
  SURELY_NAME,
} from '../thresholds.ts'
import { BARRED, isNoTitle } from '../title-rules/not-a-title.ts'
import { KEPT_BODY } from './adjust-scores.ts'
import { isNotice, opensComments } from './notices.ts'

/**
 * Most words and lines of a text that was written as it stands rather than copied with the page around it. Longer articles
 * without furniture are read well by the model alone.
 */
const SHORT = { words: 100, lines: 12 }
/**
 * Share of a line that a phrase of page furniture may cover in a short text: more in a sentence than in a line that ends none.
 */
const PHRASE = { sentence: 0.5, other: FURNITURE_PHRASE }
/** Probability given to a standfirst, the one line between the title and the byline or date: below `BODY`. */
const STANDFIRST = 0.4

/** Longest title of a short text, and longest byline with something after the name, in UTF-16 units. */
const LONGEST = 150

/** Markup of parts of a text that cannot be its title. */
const PARTS: ReadonlySet<string> = new Set(['code', 'description', 'item', 'quotation', 'row', 'table-caption', 'term'])
/** Most words of a byline that only the word after the name tells (기자). */
const BYLINE_WORDS = 5
const BYLINE = CUES.indexOf('byline')
const COPYRIGHT = CUES.indexOf('copyright')
const ADDRESS = /^[^\s@]+@[^\s@]+\.\p{L}+$/u
/** Whether a line holds nothing that speaks against its being text. */
const isPlain = (view: LineView) =>
  view.date < MOSTLY_DATE &&
  (view.cues.opening[COPYRIGHT] ?? 0) === 0 &&
  !isNotice(view) &&
  !(view.text.includes('@') && ADDRESS.test(view.text)) &&
  furnitureShare(view) < (view.measure.ends ? PHRASE.sentence : PHRASE.other)
/**
 * Whether a line is a byline: it has a label such as "By", or ends with a word that follows names (기자), addresses aside.
 */
function isByline({ text, cues, measure }: LineView): boolean {
  if ((cues.opening[BYLINE] ?? 0) > 0 && /^\p{L}/u.test(text) && opensByline(text)) return true
  return measure.words <= BYLINE_WORDS && text.length <= LONGEST && stripAfter(trimName(text)) !== undefined
}
/** Whether a line opens like an item of a list. */
export const isItem = ({ text }: LineView): boolean => /^[-–—•*·▪]\s/u.test(text)
const isPart = (view: LineView) => isItem(view) || PARTS.has(view.source.markup?.kind ?? '')
const breaksOff = ({ text }: LineView) => /[,;，、]$/u.test(text)
const isQuestionOrCall = ({ text }: LineView) => /[?!？！؟][\s"”»』」]*$/u.test(text)

/** Whether a line could be the title of the rest: it ends no statement, or is far shorter than the text below it. */
function couldBeTitle(views: readonly LineView[], at: number): boolean {
  const view = views[at]
  if (!view || view.text.length > LONGEST || isNoTitle(view) || isByline(view) || isPart(view) || breaksOff(view))
    return false
  const below = views.slice(at + 1).filter(isPlain)
  const longest = Math.max(0, ...below.map(({ text }) => text.length))
  const isStatement = view.measure.ends && !isQuestionOrCall(view)
  if (below.length === 0) return !isStatement && view.measure.innerStops === 0
  if (isStatement || view.measure.innerStops > 0) return longest > 2 * view.text.length
  return longest >= view.text.length || below.some(({ measure }) => measure.ends) || below.every(isItem)
}

/**
 * Log-odds by which the model must prefer another line before that line replaces the first possible title. It is high because
 * the model was trained on whole pages.
 */
const MUCH_LIKELIER = 3
/** How far below the first possible title such a line may stand: a kicker takes a line or two. */
const REACH = 2
/** Share of a line that a phrase of page furniture covers where nothing else stands on it. */
const FURNITURE_ALONE = 0.9
/**
 * The same two limits where the first possible title is one of two labels (a section, a button of a page): the title is then
 * likely to stand below them.
 */

const LABELLED = { likelier: 0, reach: 5 }
const isLabel = (view: LineView | undefined): boolean =>
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

/**
 * Index of the line that a reader takes for the title: the first that could be one. A name, or a line that the folder repeats,
 * is taken only if there is no other. -1 for none.
 */
function titleOfShort(
  views: readonly LineView[],
  odds: Float64Array,
  isRepeated: (text: string) => boolean,
  isKicked: boolean,
): number {
  if (isKicked && couldBeTitle(views, 0)) return 0
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

/** Longest line, in UTF-16 units, that may name its writer first. */
const LONGEST_NAMED = 60

/** Whether a line opens with a name that is set apart: "PEDRO SALAS | Cabo Norte". */
const namesFirst = ({ text }: LineView): boolean =>
  text.length <= LONGEST_NAMED && nameLikeness(text.split(/\s*[|·,]\s*/u, 2)[0] ?? '') >= SURELY_NAME

/** Whether a line between a name and a date gives the writer's title or place. */
function isAboutWriter(views: readonly LineView[], at: number): boolean {
  const [before, line, next] = [views[at - 1], views[at], views[at + 1]]
  if (!before || !line || !next || line.measure.ends || line.gap > 0 || next.gap > 0) return false
  return (before.name >= LIKELY_NAME || isByline(before)) && next.date >= DATE_LINE
}

/** Whether the line below the title is a standfirst: a byline or date follows, with the text below that. */
function isStandfirst(views: readonly LineView[], at: number): boolean {
  const isHead = (view: LineView) =>
    view.date >= DATE_LINE || view.name >= LIKELY_NAME || isByline(view) || namesFirst(view)
  const [line, next] = [views[at], views[at + 1]]
  // A line that is closer to the name below it than to the title is signed by that name.
  if (!line || !next || next.gap < line.gap || isHead(line) || !isHead(next)) return false
  return views.slice(at + 2).some((view) => isPlain(view) && view.measure.ends)
}

/** Most words of the place where the writer of a letter lives. */
const TOWN_WORDS = 5

/** Whether the last line, below a name, gives the place where the writer lives. */
const isTown = (views: readonly LineView[], at: number, ends: boolean): boolean =>
  at === views.length - 1 &&
  !ends &&
  (views[at]?.measure.words ?? 0) <= TOWN_WORDS &&
  (views[at - 1]?.name ?? 0) >= LIKELY_NAME

/**
 * Scores the lines of a short text by rules, because the model was trained on whole pages: the title stands first, and a line
 * is furniture only if a phrase says so. `isKicked`: a kicker stood above the text, so the title is the first line.
 */
export function scoreShortText(
  views: readonly LineView[],
  scores: LineScores,
  isRepeated: (text: string) => boolean,
  isKicked = false,
): LineScores {
  const words = views.reduce((sum, { measure }) => sum + measure.words, 0)
  if (views.length > SHORT.lines || words > SHORT.words) return scores
  const titleAt = titleOfShort(views, scores.title, isRepeated, isKicked)
  // A line that looks like a name, but that the model takes for the title, is a heading.
  const isSignature = ({ name, measure }: LineView, at: number) =>
    (name >= LIKELY_NAME && at !== scores.titleAt && (Math.abs(at - titleAt) <= 2 || at === views.length - 1)) ||
    isTown(views, at, measure.ends)
  const comments = views.findIndex(opensComments)
  // Furniture shows that the text was cut out of a page: then only sentences below the title are sure to be text.
  const isPage = views.some((view, at) => at > titleAt && view.date < MOSTLY_DATE && !isPlain(view))
  const body = scores.body.map((likely, at) => {
    const view = views[at]
    if (!view || at === titleAt) return 0
    if (at === titleAt + 1 && isStandfirst(views, at)) return Math.min(likely, STANDFIRST)
    return isPlain(view) &&
      (view.measure.ends || (!isPage && at > titleAt)) &&
      !isByline(view) &&
      !isRepeated(view.text) &&
      !(comments >= 0 && at > comments) &&
      !isAboutWriter(views, at) &&
      !isSignature(view, at)
      ? Math.max(likely, KEPT_BODY)
      : likely
  })
  return { ...scores, body, titleAt, perhapsTitleAt: titleAt, titleBy: 'short-text' }
}

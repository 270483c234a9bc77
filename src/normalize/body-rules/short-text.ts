import { opensByline, stripAfter, trimName } from '../fields/names.ts'
import { CUES } from '../languages/cues.ts'
import { nameLikeness } from '../lines/name-like.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { BARRED, isNoTitle } from '../title-rules/not-a-title.ts'
import { KEPT } from './adjust-scores.ts'
import { isNotice, opensComments } from './notices.ts'

/** A text of so few words and lines was written as it stands: it is no page, with all that stands around an article. */
const SHORT = { words: 100, lines: 12 }
/** A line that a phrase of page furniture covers up to this share may be anything else: a sentence, and what ends none. */
const PHRASE = { sentence: 0.5, other: 0.25 }
/** And that a line alone between the title and the byline or date is. */
const STANDFIRST = 0.4
const NAME = 0.5
/** Share of a line that a date takes where the rest is a place: "Lyon, le 18 janvier 2024". */
const DATED = 0.6
const LONGEST = 150

/** What markup says is part of a text, and no title. */
const PARTS: ReadonlySet<string> = new Set(['code', 'item', 'quotation', 'row'])
const BYLINE_WORDS = 5
const BYLINE = CUES.indexOf('byline')
const COPYRIGHT = CUES.indexOf('copyright')
const ADDRESS = /^[^\s@]+@[^\s@]+\.\p{L}+$/u
const isPlain = (view: LineView) =>
  view.date < 0.5 &&
  (view.cues.opening[COPYRIGHT] ?? 0) === 0 &&
  !isNotice(view) &&
  !(view.text.includes('@') && ADDRESS.test(view.text)) &&
  chromeOf(view) < (view.measure.ends ? PHRASE.sentence : PHRASE.other)
/** A byline has a label, as "By" or "[" may be one; or ends, addresses aside, with what follows names: 기자. */
function isByline({ text, cues, measure }: LineView): boolean {
  if ((cues.opening[BYLINE] ?? 0) > 0 && /^\p{L}/u.test(text) && opensByline(text)) return true
  return measure.words <= BYLINE_WORDS && text.length <= LONGEST && stripAfter(trimName(text)) !== undefined
}
/** Whether a line opens as an item of a list does. */
export const isItem = ({ text }: LineView): boolean => /^[-–—•*·▪]\s/u.test(text)
const isPart = (view: LineView) => isItem(view) || PARTS.has(view.source.markup?.kind ?? '')
const breaksOff = ({ text }: LineView) => /[,;，、]$/u.test(text)
const isQuestionOrCall = ({ text }: LineView) => /[?!？！؟][\s"”»』」]*$/u.test(text)

/** Whether a line could stand over the rest as its title: it ends no statement, or is far shorter than what follows. */
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

/** Log-odds: the model, which has learnt whole pages, is heeded where it is this sure of another line. */
const MUCH_LIKELIER = 3
/** Lines below the first that could be the title where the model is heeded: what stands over a title is a line or two. */
const REACH = 2
/** Words of the name of a section or a button of a page at most; where two stand above a text, a line below them may be its title. */
const LABEL_WORDS = 3
const LABELLED = { likelier: 0.5, reach: 5 }
const isLabel = (view: LineView | undefined): boolean =>
  view !== undefined && !view.measure.unspaced && view.measure.words <= LABEL_WORDS

/** The likeliest of the lines near the first that could be the title, where it is far likelier than that one. */
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
 * The line that a reader takes for the title of a short text: the first that could be one, a name or what its folder repeats only
 * where no other could; -1 for none.
 */
function titleOfShort(
  views: readonly LineView[],
  odds: Float64Array,
  isRepeated: (text: string) => boolean,
  isKicked: boolean,
): number {
  if (isKicked && couldBeTitle(views, 0)) return 0
  const sentence = views.findIndex(({ measure }) => measure.ends && measure.words > 12)
  const head = views.slice(0, sentence < 0 ? views.length : sentence + 1).map((_view, at) => at)
  const all = head.filter((at) => couldBeTitle(views, at))
  const own = all.filter((at) => !isRepeated(views[at]?.text ?? ''))
  const could = own.length > 0 ? own : all
  const isSure = (at: number) => {
    const [view, next] = [views[at], views[at + 1]]
    if (view === undefined || view.date >= DATED || chromeOf(view) >= 0.9) return false
    return view.name < NAME || (next !== undefined && isByline(next))
  }
  const first = could.find(isSure) ?? could[0] ?? -1
  return likeliestNear(views, odds, could, first)
}

const LONGEST_BYLINE = 60
const SURELY_NAME = 0.9

/** "PEDRO SALAS | Cabo Norte". */
const namesFirst = ({ text }: LineView): boolean =>
  text.length <= LONGEST_BYLINE && nameLikeness(text.split(/\s*[|·,]\s*/u, 2)[0] ?? '') >= SURELY_NAME

/** Whether a line between a name and a date says what its bearer is, or where they write. */
function isOfWriter(views: readonly LineView[], at: number): boolean {
  const [before, line, next] = [views[at - 1], views[at], views[at + 1]]
  if (!before || !line || !next || line.measure.ends || line.gap > 0 || next.gap > 0) return false
  return (before.name >= NAME || isByline(before)) && next.date >= DATED
}

/** Whether a line below the title stands above a byline or date, with the text below them. */
function isBetween(views: readonly LineView[], at: number): boolean {
  const isHead = (view: LineView) => view.date >= DATED || view.name >= NAME || isByline(view) || namesFirst(view)
  const [line, next] = [views[at], views[at + 1]]
  // What stands closer to the name below it than to the title is signed by it.
  if (!line || !next || next.gap < line.gap || isHead(line) || !isHead(next)) return false
  return views.slice(at + 2).some((view) => isPlain(view) && view.measure.ends)
}

const TOWN_WORDS = 5

/** What ends a text below a name, and ends no sentence, is where its bearer lives. */
const isTown = (views: readonly LineView[], at: number, ends: boolean): boolean =>
  at === views.length - 1 &&
  !ends &&
  (views[at]?.measure.words ?? 0) <= TOWN_WORDS &&
  (views[at - 1]?.name ?? 0) >= NAME

/**
 * Scores the lines of a short text by what a person sees in it, since the model has learnt whole pages: its title stands first, and
 * nothing is furniture unless a phrase says so. `isKicked` is where what kind of text it is stood above it: the title is the first line.
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
  // What the model takes for the title, and is not, is a heading rather than a name.
  const isSignature = ({ name, measure }: LineView, at: number) =>
    (name >= NAME && at !== scores.titleAt && (Math.abs(at - titleAt) <= 2 || at === views.length - 1)) ||
    isTown(views, at, measure.ends)
  const comments = views.findIndex(opensComments)
  // What furniture stands beside was cut out of a page: there, and above the title, only sentences are sure to be text.
  const isPage = views.some((view, at) => at > titleAt && view.date < 0.5 && !isPlain(view))
  const body = scores.body.map((likely, at) => {
    const view = views[at]
    if (!view || at === titleAt) return 0
    if (at === titleAt + 1 && isBetween(views, at)) return Math.min(likely, STANDFIRST)
    return isPlain(view) &&
      (view.measure.ends || (!isPage && at > titleAt)) &&
      !isByline(view) &&
      !isRepeated(view.text) &&
      !(comments >= 0 && at > comments) &&
      !isOfWriter(views, at) &&
      !isSignature(view, at)
      ? Math.max(likely, KEPT)
      : likely
  })
  return { ...scores, body, titleAt, perhapsTitleAt: titleAt, titleBy: 'short-text' }
}

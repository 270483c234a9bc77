import { opensComments } from '../lines/notice.ts'
import type { LineView } from '../lines/view.ts'
import { KEPT_BODY } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { nameLikeness } from '../names/name-like.ts'
import { isPlace } from '../names/name-words.ts'
import { DATE_LINE, LIKELY_NAME, MOSTLY_DATE, SURELY_NAME } from '../thresholds.ts'
import { signsText } from './letters.ts'
import { isByline, isPlain } from './short-text-lines.ts'
import { isLabel, titleOfShort } from './short-text-title.ts'

/**
 * Most words and lines of a text that was written as it stands rather than copied with the page around it. Longer
 * articles without furniture are read well by the model alone.
 */
const SHORT = { words: 100, lines: 12 }
/** Probability given to a standfirst, the one line between the title and the byline or date: below `BODY`. */
const STANDFIRST = 0.4

/** Fewest lines of a menu above the title. */
const MENU = 2

/** Whether a line is a few words without a full stop, like the links below the text of a page. */
const isOneLabel = (view: LineView): boolean => isLabel(view) && view.measure.innerStops === 0

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
 * Scores the lines of a short text by rules, because the model was trained on whole pages: the title stands first, and
 * a line is furniture only if a phrase says so. `isKicked`: a kicker stood above the text, so the title is the first
 * line.
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
  const isText = textOfShort(views, titleAt, scores.titleAt)
  const body = scores.body.map((likely, at) => {
    const view = views[at]
    if (!view || at === titleAt) return 0
    if (at === titleAt + 1 && isStandfirst(views, at)) return Math.min(likely, STANDFIRST)
    return isText(view, at) && !isRepeated(view.text) ? Math.max(likely, KEPT_BODY) : likely
  })
  return { ...scores, body, titleAt, perhapsTitleAt: titleAt, titleBy: 'short-text' }
}

/** A signature is at most so many lines from the title, or the last line; a place alone is so many lines below it. */
const SIGNATURE_REACH = 2
const PLACE_REACH = 4

/** The address of a site alone on a line, as below a notice or a report. */
const SITE = /^(?:https?:\/\/|www\.)\S+$/u

/** Tells which lines of a short text are its text; `modelTitle` is the index of the model's title. */
function textOfShort(
  views: readonly LineView[],
  titleAt: number,
  modelTitle: number,
): (view: LineView, at: number) => boolean {
  const isBeside = (at: number) => Math.abs(at - titleAt) <= SIGNATURE_REACH || at === views.length - 1
  // A line that looks like a name, but that the model takes for the title, is a heading.
  const isSignature = ({ text, name, measure }: LineView, at: number) =>
    (name >= LIKELY_NAME && at !== modelTitle && isBeside(at)) ||
    (at > titleAt && at <= titleAt + PLACE_REACH && isPlace(text)) ||
    isTown(views, at, measure.ends) ||
    signsText(views, titleAt, at)
  const comments = views.findIndex(opensComments)
  // Furniture shows that the text was cut out of a page: then only sentences below the title are sure to be text.
  const isPage = views.some((view, at) => at > titleAt && view.date < MOSTLY_DATE && !isPlain(view))
  const isBelowMenu = titleAt >= MENU && views.slice(0, titleAt).every(isLabel)
  return (view, at) =>
    isPlain(view) &&
    !SITE.test(view.text) &&
    (view.measure.ends || (!isPage && at > titleAt && !(isBelowMenu && isOneLabel(view)))) &&
    !isByline(view) &&
    !(comments >= 0 && at > comments) &&
    !isAboutWriter(views, at) &&
    !isSignature(view, at)
}

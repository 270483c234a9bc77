import type { LineView } from '../lines/view.ts'
import { candidateRows } from '../model/candidate-features.ts'
import { type Forest, logOdds } from '../model/forest.ts'
import type { GuessedScene } from '../model/guessed-features.ts'
import { barMastheads } from './bar-mastheads.ts'
import { barBulletedDecks } from './bulleted-decks.ts'
import { barContents } from './contents-titles.ts'
import { barCredits } from './credit-lines.ts'
import { barIntroducedNames } from './introduced-names.ts'
import { candidatesOf } from './likely-titles.ts'
import { barLiveEntries } from './live-entry-headings.ts'
import { BARRED, isNoTitle, LAST_TITLE, LONGEST_TITLE } from './not-a-title.ts'
import { raiseQuotedTitles } from './quoted-title.ts'
import { addRepeatedOdds } from './repeated-title.ts'
import { untruncatedTitle } from './truncated-title.ts'

/** Index of the line with the highest log-odds of being the title, among those that could be one; -1 for none. */
export function likeliest(views: readonly LineView[], title: Float64Array): number {
  let best = -1
  for (let at = 0; at < views.length; at++) {
    const view = views[at]
    if (!view || view.text.length > LONGEST_TITLE || (best >= 0 && (title[at] ?? 0) <= (title[best] ?? 0))) continue
    if (!isNoTitle(view)) best = at
  }
  return best
}

/** Shortest title, in UTF-16 units, that is looked for within another line. */
const SHORTEST_TITLE = 15
/** What follows a title in the title of its page: " | The Daily". */
const SITE = /^\s?[|–—»-]\s.{2,40}$/u

/**
 * A line that is part of the chosen one replaces it only with these log-odds at least, and at most so far below the
 * chosen line's: a heading may happen to repeat the end of a title.
 */
const LEAST_ALONE = -1
const MOST_BELOW = 4

/**
 * Index of the line that has the title by itself where the chosen line has more: breadcrumbs before it, or the name of
 * the site after it.
 */
function titleByItself(views: readonly LineView[], title: Float64Array, at: number): number {
  const { text, folded } = views[at] ?? { text: '', folded: '' }
  const head = views.slice(0, LAST_TITLE)
  // Breadcrumbs occur once; a line that occurs twice is the title as it is.
  const occursTwice = head.some((view, other) => other !== at && view.folded === folded)
  const least = Math.max(LEAST_ALONE, (title[at] ?? BARRED) - MOST_BELOW)
  let best = at
  head.forEach(({ text: partText, folded: part }, other) => {
    if (part.length < SHORTEST_TITLE || part.length >= folded.length || (title[other] ?? BARRED) < least) return
    const isEnd = !occursTwice && (text.endsWith(partText) || text.endsWith(`${partText}.`))
    const holds = isEnd || (folded.startsWith(part) && SITE.test(folded.slice(part.length)))
    if (holds && (best === at || part.length > (views[best]?.folded.length ?? 0))) best = other
  })
  return best
}

/** Lead in log-odds with which the likeliest title is chosen without comparing it with the others. */
const CLEAR = 3

const sumOfOdds = (odds: readonly number[]): number => Math.log(odds.reduce((sum, one) => sum + Math.exp(one), 0))

/**
 * Compares the likeliest titles with each other by the `choice` forest. Their odds change, but not the sum of their
 * odds.
 */
function compare(scene: GuessedScene, title: Float64Array, choice: Forest): void {
  const odds = addRepeatedOdds(scene.views, title, scene.guess)
  const likely = candidatesOf(scene.views, odds)
  const [first, second] = [likely.next().value, likely.next().value]
  if (first === undefined || second === undefined) return
  if ((odds[first] as number) - (odds[second] as number) > CLEAR) return
  const lines = [first, second, ...likely]
  const own = lines.map((at) => odds[at] as number)
  const compared = candidateRows(scene, odds, lines).map((row, i) => (own[i] as number) + logOdds(choice, row))
  const shift = sumOfOdds(own) - sumOfOdds(compared)
  lines.forEach((at, i) => {
    title[at] = (compared[i] as number) + shift
  })
}

/**
 * Index of the likeliest title, by the log-odds of each line, by what the text itself says of its title, and by
 * comparing the likeliest lines with each other; -1 where no line could be the title. Writes the changed log-odds to
 * `title`.
 */
export function chooseTitle(scene: GuessedScene, title: Float64Array, choice: Forest): number {
  const { views } = scene
  barLiveEntries(views, title)
  raiseQuotedTitles(views, title)
  barCredits(views, title)
  barBulletedDecks(views, title)
  barMastheads(views, title)
  barIntroducedNames(views, title)
  compare(scene, title, choice)
  barContents(scene, title)
  const chosen = likeliest(views, title)
  const at = untruncatedTitle(views, titleByItself(views, title, chosen))
  title[at] = Math.max(title[at] ?? BARRED, title[chosen] ?? BARRED)
  return at
}

import type { LineView } from '../lines/view.ts'
import { candidateRows } from '../model/candidate-features.ts'
import { type Forest, logOdds } from '../model/forest.ts'
import type { GuessedScene } from '../model/guessed-features.ts'
import { candidatesOf } from '../model/title-candidates.ts'
import { barEntries } from './live-entry-headings.ts'
import { BARRED, isNoTitle, LAST_TITLE, LONGEST_TITLE } from './not-a-title.ts'
import { nameTitle } from './quoted-title.ts'
import { twiceInHead } from './repeated-title.ts'
import { wholeTitle } from './truncated-title.ts'

/** The line whose log-odds to be the title are highest. */
export function likeliest(views: readonly LineView[], title: Float64Array): number {
  let best = -1
  for (let at = 0; at < views.length; at++) {
    const view = views[at]
    if (!view || view.text.length > LONGEST_TITLE || (best >= 0 && (title[at] ?? 0) <= (title[best] ?? 0))) continue
    if (!isNoTitle(view)) best = at
  }
  return best
}

const SHORTEST_TITLE = 15
const SITE = /^\s?[|–—»-]\s.{2,40}$/u

/** Log-odds that a part of a line needs to be the title in its stead, and how far below the line's: headings repeat ends of titles too. */
const LEAST_ALONE = -1
const BELOW = 4

/** The title that a line of breadcrumbs ends with, or that a site's name follows, where it stands alone elsewhere too. */
function alone(views: readonly LineView[], title: Float64Array, at: number): number {
  const { text, folded } = views[at] ?? { text: '', folded: '' }
  const head = views.slice(0, LAST_TITLE)
  // Breadcrumbs stand once: what stands twice is whole.
  const isTwice = head.some((view, other) => other !== at && view.folded === folded)
  const least = Math.max(LEAST_ALONE, (title[at] ?? BARRED) - BELOW)
  let best = at
  head.forEach(({ text: partText, folded: part }, other) => {
    if (part.length < SHORTEST_TITLE || part.length >= folded.length || (title[other] ?? BARRED) < least) return
    const isEnd = !isTwice && (text.endsWith(partText) || text.endsWith(`${partText}.`))
    const holds = isEnd || (folded.startsWith(part) && SITE.test(folded.slice(part.length)))
    if (holds && (best === at || part.length > (views[best]?.folded.length ?? 0))) best = other
  })
  return best
}

/** Log-odds between the likeliest two that no comparison makes up for. */
const CLEAR = 3

const sumOfOdds = (odds: readonly number[]): number => Math.log(odds.reduce((sum, one) => sum + Math.exp(one), 0))

/** Compares the likeliest lines with each other: each gets its share of the odds that all of them have that one is the title. */
function compare(scene: GuessedScene, title: Float64Array, choice: Forest): void {
  const odds = twiceInHead(scene.views, title, scene.guess)
  const lines = candidatesOf(scene.views, odds)
  const own = lines.map((at) => odds[at] as number)
  if ((own[0] ?? 0) - (own[1] ?? BARRED) > CLEAR) return
  const compared = candidateRows(scene, odds, lines).map((row, i) => (own[i] as number) + logOdds(choice, row))
  const shift = sumOfOdds(own) - sumOfOdds(compared)
  lines.forEach((at, i) => {
    title[at] = (compared[i] as number) + shift
  })
}

/**
 * The line that is most likely the title, by the log-odds of each, what the text itself says of its title, and how the likeliest stand
 * to each other; -1 where no line could be one. The odds of these lines change with that.
 */
export function chooseTitle(scene: GuessedScene, title: Float64Array, choice: Forest): number {
  const { views } = scene
  barEntries(views, title)
  nameTitle(views, title)
  compare(scene, title, choice)
  const chosen = likeliest(views, title)
  const at = wholeTitle(views, alone(views, title, chosen))
  title[at] = Math.max(title[at] ?? BARRED, title[chosen] ?? BARRED)
  return at
}

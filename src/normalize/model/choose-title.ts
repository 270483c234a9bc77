import type { LineView } from '../lines/view.ts'
import { nameTitle } from './named-title.ts'
import { BARRED, isNoTitle, LAST_TITLE, LONGEST_TITLE } from './no-title.ts'
import { twiceInHead } from './twice-in-head.ts'

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
    const isEnd = !isTwice && text.endsWith(partText)
    const holds = isEnd || (folded.startsWith(part) && SITE.test(folded.slice(part.length)))
    if (holds && (best === at || part.length > (views[best]?.folded.length ?? 0))) best = other
  })
  return best
}

/**
 * The line that is most likely the title, by the log-odds of each, the first guess at the body, and what the text itself says of its
 * title; -1 where no line could be one. The odds of what is named or stands for another line are raised.
 */
export function chooseTitle(views: readonly LineView[], title: Float64Array, guess: Float64Array): number {
  nameTitle(views, title)
  const chosen = likeliest(views, twiceInHead(views, title, guess))
  const at = alone(views, title, chosen)
  title[at] = Math.max(title[at] ?? BARRED, title[chosen] ?? BARRED)
  return at
}

import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { LIKELY_BODY, MOSTLY_DATE } from '../thresholds.ts'

const COLON = /[:：]$/u
/**
 * Least probability that the line that announces the list is body. It may be this low only where bullets follow and the
 * text goes on both above and below them.
 */
const MAY_ANNOUNCE = 0.2
const BULLET = /^[•·▪◦‣●]\s*\S/u

/**
 * Size of such a list in items, least probability that an item is body, and the longest item in UTF-16 units; a longer
 * one is a paragraph, which the model judges well by itself.
 */
const FEWEST_ITEMS = 2
const MOST_ITEMS = 12
const LEAST_LIKELY = { bulleted: 0.03, plain: 0.08 } as const
/**
 * Share of an item that a phrase of page furniture may cover; more than elsewhere, because the colon vouches for the
 * list.
 */
const MOST_FURNITURE = 0.3
const LONGEST_ITEM = 200

function isItem(view: LineView | undefined, likely: number): view is LineView {
  if (!view || likely >= LIKELY_BODY || view.text.length > LONGEST_ITEM) return false
  if (likely < (BULLET.test(view.text) ? LEAST_LIKELY.bulleted : LEAST_LIKELY.plain)) return false
  return view.date < MOSTLY_DATE && furnitureShare(view) < MOST_FURNITURE && !COLON.test(view.text)
}

/** Index after the last item of the list that the line at `at` announces. */
function endOfList(views: readonly LineView[], body: Float64Array, at: number): number {
  let end = at + 1
  while (end - at <= MOST_ITEMS && isItem(views[end], body[end] ?? 0)) end++
  return end
}

const SMALL = /^\p{Ll}/u

/** Index after the last item of a list whose items begin in lower case, likely or not, from the line below `at` on. */
function endOfSmall(views: readonly LineView[], body: Float64Array, at: number): number {
  const isSmallItem = (view: LineView | undefined, line: number) =>
    view !== undefined && SMALL.test(view.text) && isItem(view, Math.min(body[line] ?? 0, MAY_ANNOUNCE))
  let end = at + 1
  while (end - at <= MOST_ITEMS && isSmallItem(views[end], end)) end++
  return end
}

/** Keeps a list that the text announces with a colon ("The rules say:") and after which the text goes on. */
export function keepAnnounced(views: readonly LineView[], scores: LineScores): LineScores {
  const { body, titleAt } = scores
  const isBody = (at: number) => (body[at] ?? 0) >= LIKELY_BODY
  const kept = new Set<number>()
  views.forEach(({ text }, at) => {
    if ((body[at] ?? 0) < MAY_ANNOUNCE || at === titleAt || !COLON.test(text)) return
    const small = endOfSmall(views, body, at)
    const isSmall = small - at > FEWEST_ITEMS
    const end = isSmall ? small : endOfList(views, body, at)
    const items = views.slice(at + 1, end)
    const isAnnounced = isBody(at) || (isBody(at - 1) && (isSmall || items.every((item) => BULLET.test(item.text))))
    if (isAnnounced && items.length >= FEWEST_ITEMS && (isBody(end) || (isSmall && isBody(end + 1))))
      for (let line = at; line < end; line++) kept.add(line)
  })
  return kept.size === 0 ? scores : keepLines(scores, (at) => kept.has(at))
}

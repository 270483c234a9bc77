import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY } from '../thresholds.ts'
import { KEPT_BODY } from './adjust-scores.ts'

/** Least probability of body for each kind of markup: what an author marks up is mostly in the body. */
const AT_LEAST: Readonly<Record<string, number>> = {
  heading: 0.6,
  quotation: 0.7,
  code: 0.95,
  row: 0.7,
  'table-caption': 0.7,
}

/**
 * Share of the line above a list that a phrase of page furniture covers where the list belongs to it: "Related
 * articles".
 */
const FURNITURE = 0.45
/** A line that is one link and nothing else. */
const LINK = /^<a\s[^>]*>(?:(?!<\/a>).)*<\/a>$/su

const ITEMS: ReadonlySet<string | undefined> = new Set(['item', 'term', 'description'])

const isItem = (view: LineView | undefined) => ITEMS.has(view?.source.markup?.kind)
const isLink = ({ source }: LineView) => source.html !== undefined && LINK.test(source.html.trim())

/** Keeps a list below body text, unless most of its items are links or the line above it is page furniture. */
function keepLists(views: readonly LineView[], body: Float64Array): Float64Array {
  const kept = Float64Array.from(body)
  for (let at = 0; at < views.length; ) {
    let end = at
    while (isItem(views[end])) end++
    const items = views.slice(at, end)
    const above = views[at - 1]
    const isText = above !== undefined && (body[at - 1] ?? 0) >= BODY && furnitureShare(above) < FURNITURE
    if (isText && items.filter(isLink).length * 2 < items.length) {
      for (let item = at; item < end; item++) kept[item] = Math.max(kept[item] ?? 0, KEPT_BODY)
    }
    at = Math.max(end, at + 1)
  }
  return kept
}

/**
 * Corrects the scores by the markup of the source: code is body, a caption is not, and the first heading of level 1 is
 * the title.
 */
export function applyMarkup(views: readonly LineView[], scores: LineScores): LineScores {
  if (!views.some((view) => view.source.markup)) return scores
  const marked = scores.body.map((likely, at) => {
    const kind = views[at]?.source.markup?.kind
    if (kind === 'image' || kind === 'caption') return 0
    return Math.max(likely, kind ? (AT_LEAST[kind] ?? 0) : 0)
  })
  const body = keepLists(views, marked)
  const heading = views.findIndex(({ source: { markup } }) => markup?.kind === 'heading' && markup.level === 1)
  return {
    ...scores,
    body,
    ...(heading >= 0 && { titleAt: heading, perhapsTitleAt: heading, titleBy: 'heading' as const }),
  }
}

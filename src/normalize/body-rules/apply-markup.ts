import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'

/** How sure a kind of markup makes it that its line is body: what formats mark in a text, they mark in its body. */
const AT_LEAST: Readonly<Record<string, number>> = {
  heading: 0.6,
  item: 0,
  quotation: 0.7,
  code: 0.95,
  row: 0.7,
  paragraph: 0,
}

const BODY = 0.45
const LIST = 0.6
const LINK = /^<a\s[^>]*>(?:(?!<\/a>).)*<\/a>$/su

const isItem = (view: LineView | undefined) => view?.source.markup?.kind === 'item'
const isLink = ({ source }: LineView) => source.html !== undefined && LINK.test(source.html.trim())

/** A list below text is text, unless its items are links to elsewhere or the line above it is page furniture. */
function keepLists(views: readonly LineView[], body: Float64Array): Float64Array {
  const kept = Float64Array.from(body)
  for (let at = 0; at < views.length; ) {
    let end = at
    while (isItem(views[end])) end++
    const items = views.slice(at, end)
    const above = views[at - 1]
    const isText = above !== undefined && (body[at - 1] ?? 0) >= BODY && chromeOf(above) < BODY
    if (isText && items.filter(isLink).length * 2 < items.length) {
      for (let item = at; item < end; item++) kept[item] = Math.max(kept[item] ?? 0, LIST)
    }
    at = Math.max(end, at + 1)
  }
  return kept
}

/** Corrects the scores by what the format says of a line: code is body, a first heading of level 1 the title. */
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

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

/** Share of the lines of a paragraph that the model takes for body where all of them are. */
const PART_OF_PARAGRAPH = 0.25

/** Keeps all lines of a paragraph that has line breaks, such as a list or a poem, where the model keeps some. */
function keepBrokenParagraphs(views: readonly LineView[], body: Float64Array): Float64Array {
  const kept = Float64Array.from(body)
  for (let at = 0; at < views.length; ) {
    let end = at + 1
    while (views[end]?.source.afterBreak) end++
    const likely = body.slice(at, end).filter((one) => one >= BODY).length
    if (likely > 0 && likely >= PART_OF_PARAGRAPH * (end - at)) {
      for (let line = at; line < end; line++) kept[line] = Math.max(kept[line] ?? 0, KEPT_BODY)
    }
    at = end
  }
  return kept
}

const isHeading = (view: LineView | undefined): boolean => view?.source.markup?.kind === 'heading'
const isParagraph = (view: LineView | undefined): boolean => view?.source.markup?.kind === 'paragraph'

/**
 * Keeps the paragraphs of a section of which nothing would be left but its heading, as in recipes and plans of short
 * lines. After the last section that has text, headings are those of the page.
 */
function keepSections(views: readonly LineView[], body: Float64Array): Float64Array {
  const kept = Float64Array.from(body)
  const last = views.findLastIndex((view, at) => !isHeading(view) && (body[at] ?? 0) >= BODY)
  for (let at = 0; at < last; at++) {
    const heading = views[at]
    if (!heading || !isHeading(heading) || (body[at] ?? 0) < BODY || furnitureShare(heading) >= FURNITURE) continue
    const next = views.findIndex((view, below) => below > at && isHeading(view))
    const section = views.slice(at + 1, next < 0 ? undefined : next)
    if (section.some((_, i) => (body[at + 1 + i] ?? 0) >= BODY)) continue
    section.forEach((view, i) => {
      if (isParagraph(view) && !isLink(view) && furnitureShare(view) < FURNITURE) kept[at + 1 + i] = KEPT_BODY
    })
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
  const body = keepSections(views, keepLists(views, keepBrokenParagraphs(views, marked)))
  const heading = views.findIndex(({ source: { markup } }) => markup?.kind === 'heading' && markup.level === 1)
  return {
    ...scores,
    body,
    ...(heading >= 0 && { titleAt: heading, perhapsTitleAt: heading, titleBy: 'heading' as const }),
  }
}

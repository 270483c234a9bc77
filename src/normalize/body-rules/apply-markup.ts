import { isLinkAlone } from '../../content/link-alone.ts'
import { endsAsSentence, furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { BODY } from '../thresholds.ts'

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
const ITEMS: ReadonlySet<string | undefined> = new Set(['item', 'term', 'description'])

const isItem = (view: LineView | undefined) => ITEMS.has(view?.source.markup?.kind)
const isLink = ({ source }: LineView) => source.html !== undefined && isLinkAlone(source.html)

/** A rule by which markup keeps lines as body: it tells which, given what the rules before it have kept. */
type Rule = (views: readonly LineView[], body: Float64Array) => ReadonlySet<number>

const indices = (from: number, end: number): number[] => Array.from({ length: end - from }, (_, at) => from + at)

/** Lists below body text, unless most of their items are links or the line above them is page furniture. */
const lists: Rule = (views, body) => {
  const kept: number[][] = []
  for (let at = 0; at < views.length; ) {
    let end = at
    while (isItem(views[end])) end++
    const items = views.slice(at, end)
    const above = views[at - 1]
    const isText = above !== undefined && (body[at - 1] ?? 0) >= BODY && furnitureShare(above) < FURNITURE
    if (isText && items.filter(isLink).length * 2 < items.length) kept.push(indices(at, end))
    at = Math.max(end, at + 1)
  }
  return new Set(kept.flat())
}

/** Share of the lines of a paragraph that the model takes for body where all of them are. */
const PART_OF_PARAGRAPH = 0.25

/** Paragraphs with line breaks, such as a list or a poem, of which the model keeps some lines. */
const brokenParagraphs: Rule = (views, body) => {
  const kept: number[][] = []
  for (let at = 0; at < views.length; ) {
    let end = at + 1
    while (views[end]?.source.afterBreak) end++
    const likely = body.subarray(at, end).filter((one) => one >= BODY).length
    if (likely > 0 && likely >= PART_OF_PARAGRAPH * (end - at)) kept.push(indices(at, end))
    at = end
  }
  return new Set(kept.flat())
}

const isHeading = (view: LineView | undefined): boolean => view?.source.markup?.kind === 'heading'
const isFurniture = (view: LineView | undefined): boolean => view !== undefined && furnitureShare(view) >= FURNITURE
const isParagraph = (view: LineView | undefined): boolean =>
  view?.source.markup?.kind === 'paragraph' && !isLink(view) && !isFurniture(view)

/**
 * The paragraphs of sections of which nothing would be left but the heading, as in recipes and plans of short lines.
 * After the last section that has text, headings are those of the page.
 */
const sections: Rule = (views, body) => {
  const isBody = (at: number) => (body[at] ?? 0) >= BODY
  const last = views.findLastIndex((view, at) => !isHeading(view) && isBody(at))
  const headings = views.flatMap((view, at) => (isHeading(view) ? [at] : []))
  const kept = headings.flatMap((heading, n) => {
    const lines = indices(heading + 1, headings[n + 1] ?? views.length)
    if (heading >= last || !isBody(heading) || isFurniture(views[heading]) || lines.some(isBody)) return []
    return lines.filter((at) => isParagraph(views[at]))
  })
  return new Set(kept)
}

/** Least probability of a sentence that is a paragraph of its own among those of the text. */
const SENTENCE = 0.2
/** Fewest words of one: shorter ones are calls to readers, too. */
const SENTENCE_WORDS = 8
/** Share of a sentence that a phrase of page furniture covers in a call to readers: "Sign up for our newsletter …". */
const CALL = 0.15

const isSentence = (view: LineView): boolean =>
  isParagraph(view) && endsAsSentence(view) && view.measure.words >= SENTENCE_WORDS && furnitureShare(view) < CALL

/** Sentences between the first and the last paragraph of the text, which the model doubts more than elsewhere. */
const sentences: Rule = (views, body) => {
  const isBody = (likely: number, at: number) => likely >= BODY && isParagraph(views[at])
  const [first, last] = [body.findIndex(isBody), body.findLastIndex(isBody)]
  const between = first < 0 ? [] : indices(first, last)
  return new Set(between.filter((at) => (body[at] ?? 0) >= SENTENCE && isSentence(views[at] as LineView)))
}

const RULES: readonly Rule[] = [brokenParagraphs, lists, sections, sentences]

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
  const kept = RULES.reduce<LineScores>(
    (sofar, rule) => {
      const lines = rule(views, sofar.body)
      return lines.size === 0 ? sofar : keepLines(sofar, (at) => lines.has(at))
    },
    { ...scores, body: marked },
  )
  const heading = views.findIndex(({ source: { markup } }) => markup?.kind === 'heading' && markup.level === 1)
  return {
    ...kept,
    ...(heading >= 0 && { titleAt: heading, perhapsTitleAt: heading, titleBy: 'heading' as const }),
  }
}

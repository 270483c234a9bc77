import type { LineView } from '../lines/view.ts'
import type { LineScores } from './line-model.ts'

/** How sure a kind of markup makes it that its line is body: what formats mark in a text, they mark in its body. */
const AT_LEAST: Readonly<Record<string, number>> = {
  heading: 0.6,
  item: 0,
  quotation: 0.7,
  code: 0.95,
  row: 0.7,
  paragraph: 0,
}

/** Corrects the scores by what the format says of a line: code is body, a first heading of level 1 the title. */
export function applyMarkup(views: readonly LineView[], scores: LineScores): LineScores {
  if (!views.some((view) => view.source.markup)) return scores
  const body = scores.body.map((likely, at) => {
    const kind = views[at]?.source.markup?.kind
    if (kind === 'image' || kind === 'caption') return 0
    return Math.max(likely, kind ? (AT_LEAST[kind] ?? 0) : 0)
  })
  const heading = views.findIndex(({ source: { markup } }) => markup?.kind === 'heading' && markup.level === 1)
  return {
    ...scores,
    body,
    ...(heading >= 0 && { titleAt: heading, perhapsTitleAt: heading, titleBy: 'heading' as const }),
  }
}

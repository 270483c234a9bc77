import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import type { Form } from '../newsroom/mark.ts'
import { BODY } from '../thresholds.ts'
import type { Layout } from './byline-features.ts'

/**
 * Describes where the title and the body stand, by the scores of the line model, for the readers of authors, dates and sources.
 */
export function layOut(views: readonly LineView[], scores: LineScores, form?: Form, language?: string): Layout {
  const isBody = (at: number) => (scores.body[at] ?? 0) >= BODY && at !== scores.titleAt
  const indices = views.map((_view, at) => at).filter(isBody)
  const counts = new Map<string, number>()
  for (const { folded } of views) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  return {
    views,
    body: scores.body,
    titleAt: scores.titleAt,
    first: indices[0] ?? -1,
    last: indices.at(-1) ?? -1,
    bodyText: indices.map((at) => views[at]?.folded ?? '').join('\n'),
    counts,
    ...(form && { form }),
    ...(language !== undefined && { language }),
    isShort: scores.titleBy === 'short-text',
  }
}

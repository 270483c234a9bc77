import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import type { Form } from '../newsroom/mark.ts'
import type { Layout } from './byline-features.ts'

/** Lines are body from this probability on: a paragraph lost costs a reader more than a line too many. */
export const BODY = 0.45

/** Where title and body stand, by the model's scores. */
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

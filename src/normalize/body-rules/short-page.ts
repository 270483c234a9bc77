import type { LineView } from '../lines/view.ts'
import { BODY } from '../thresholds.ts'
import { isStatement } from './resumed-text.ts'

/** Least probability that a kept line is body. Below it the model has seen something that speaks against the line. */
export const LEAST_LIKELY = { statement: 0.03, heading: 0.02, item: 0.02 }

/** Whether a line stands between blank lines. */
export const isSetApart = (views: readonly LineView[], at: number): boolean =>
  (views[at]?.gap ?? 0) > 0 && (views[at + 1]?.gap ?? 1) > 0

/** A page with a short text, and the lines kept so far. */
export interface ShortPage {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  readonly isRepeated: (text: string) => boolean
  /** Whether blank lines set its paragraphs apart. */
  readonly hasGaps: boolean
  readonly kept: Set<number>
}

/** Whether a line is known to be body: by the model, or since it was kept. */
export const isKnownText = ({ body, kept }: ShortPage, at: number): boolean => (body[at] ?? 0) >= BODY || kept.has(at)

/** Whether a line is a statement that the model does not rule out, and not one that the folder repeats. */
export function couldBeParagraph({ views, body, isRepeated }: ShortPage, at: number): boolean {
  const view = views[at]
  return view !== undefined && (body[at] ?? 0) >= LEAST_LIKELY.statement && isStatement(view) && !isRepeated(view.text)
}

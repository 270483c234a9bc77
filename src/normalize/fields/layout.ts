import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import type { Form } from '../newsroom/mark.ts'
import { BODY } from '../thresholds.ts'

/** Where the parts of a document stand, as far as it is known when its bylines are read. */
export interface Layout {
  readonly views: readonly LineView[]
  /** Probability of each line to be body. */
  readonly body: Float64Array
  /** Index of the title; -1 without one. */
  readonly titleAt: number
  /** Indices of the first and the last line of the body; -1 without a body. */
  readonly first: number
  readonly last: number
  /** Index of the second line of the body below the title; the number of lines without one. */
  readonly second: number
  /** All lines of the body, folded, as one text. */
  readonly bodyText: string
  readonly counts: ReadonlyMap<string, number>
  readonly form?: Form
  /** The language of the text. */
  readonly language?: string
  /** Whether a line signs for the newsroom as a whole: "Staff reporter". */
  readonly isUnsigned?: boolean
  /** Indices of captions; the names in them are not bylines. */
  readonly pictured?: ReadonlySet<number>
  /** Whether the text is short, so that the models know little of its kind. */
  readonly isShort: boolean
}

/**
 * Describes where the title and the body stand, by the scores of the line model, for the readers of authors, dates and
 * sources.
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
    second: indices.filter((at) => at > scores.titleAt)[1] ?? views.length,
    bodyText: indices.map((at) => views[at]?.folded ?? '').join('\n'),
    counts,
    ...(form && { form }),
    ...(language !== undefined && { language }),
    isShort: scores.titleBy === 'short-text',
  }
}

/** Whether a line stands below the title with no more than a standfirst of one line between them. */
export const standsBelowDeck = ({ titleAt, second }: Layout, at: number): boolean =>
  titleAt >= 0 && at > titleAt && at <= second

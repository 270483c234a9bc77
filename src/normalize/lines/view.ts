import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import type { DateContext, DateLine, DayOrder } from '../dates/mention.ts'
import { type Cues, cuesOf } from '../languages/cues.ts'
import { commonShare } from '../languages/frequent-words.ts'
import { opensNotice } from '../languages/notices.ts'
import { nameLikeness } from '../names/name-like.ts'
import { fold } from '../text/fold.ts'
import { type Measure, measure } from '../text/measure.ts'

/** A line that is not blank, with everything that is measured of it alone. */
export interface LineView {
  readonly source: SourceLine
  /** Trimmed. */
  readonly text: string
  readonly folded: string
  readonly measure: Measure
  readonly cues: Cues
  /** Whether it begins with a notice of the publication to its readers. */
  readonly notice: boolean
  /** Share of its words that are among the commonest of any language. */
  readonly common: number
  /** Share of the line that dates and times take. */
  readonly date: number
  /** The dates on the line; undefined where it has no digit or is too long. */
  readonly reading: DateLine | undefined
  /** Likeness to a person's name (`nameLikeness`). */
  readonly name: number
  /** Number of blank lines directly above. */
  readonly gap: number
}

/** Longest line, in UTF-16 units, that dates are read from. */
const LONGEST_DATE_LINE = 200

/**
 * Measures the lines of a document that are not blank. `dayOrder`, else `language`, settles the order of day and month.
 */
export function viewLines(lines: readonly SourceLine[], language?: string, dayOrder?: DayOrder): LineView[] {
  const dates = { ...(language !== undefined && { language }), ...(dayOrder && { dayOrder }) }
  const views: LineView[] = []
  let gap = 1
  for (const source of lines) {
    const text = source.text.trim()
    if (text === '') gap++
    else {
      views.push(viewLine(source, text, gap, dates))
      gap = 0
    }
  }
  return views
}

/** Measures one line; `text` is its text, trimmed. */
export function viewLine(source: SourceLine, text: string, gap: number, dates: DateContext): LineView {
  const folded = fold(text)
  const measured = measure(text)
  const reading = measured.digits > 0 && text.length <= LONGEST_DATE_LINE ? readDateLine(text, dates) : undefined
  return {
    source,
    text,
    folded,
    measure: measured,
    cues: cuesOf(folded),
    notice: opensNotice(folded),
    common: commonShare(folded, measured.unspaced),
    date: reading?.share ?? 0,
    name: nameLikeness(text),
    gap,
    reading,
  }
}

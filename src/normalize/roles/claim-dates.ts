import type { Layout } from '../fields/layout.ts'
import type { LineView } from '../lines/view.ts'
import { HAS_DATE, LIKELY_BODY, MOSTLY_DATE, PARAGRAPH_WORDS } from '../thresholds.ts'
import { entryDates } from './entry-dates.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Whether a date only opens a paragraph, which stays: the dateline of a press release. */
const isDateline = ({ date, measure }: LineView, likely: number): boolean =>
  likely >= LIKELY_BODY && date < HAS_DATE && measure.words > PARAGRAPH_WORDS

/**
 * Claims lines of dates: the line with number `chosen`, which dates the article; those over the entries of a live text,
 * as headings; and those that are mostly a date and unlikely to be body.
 */
export function claimDates({ views, body, titleAt }: Layout, map: RoleMap, chosen: number | undefined): void {
  const entries = entryDates(views, body, titleAt)
  views.forEach((view, at) => {
    if (view.source.number === chosen && !isDateline(view, body[at] ?? 0)) claim(map, at, 'date', 'date:chosen')
    else if (entries.has(at)) claim(map, at, 'heading', 'date:entry')
    else if (view.date >= MOSTLY_DATE && (body[at] ?? 0) < LIKELY_BODY) claim(map, at, 'date', 'date:line')
  })
}

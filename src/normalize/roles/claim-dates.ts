import type { Layout } from '../fields/layout.ts'
import { LIKELY_BODY, MOSTLY_DATE } from '../thresholds.ts'
import { entryDates } from './entry-dates.ts'
import { claim, type RoleMap } from './role-map.ts'

/**
 * Claims lines of dates: the line with number `chosen`, which dates the article; those over the entries of a live text,
 * as headings; and those that are mostly a date and unlikely to be body.
 */
export function claimDates({ views, body, titleAt }: Layout, map: RoleMap, chosen: number | undefined): void {
  const entries = entryDates(views, body, titleAt)
  views.forEach((view, at) => {
    if (view.source.number === chosen) claim(map, at, 'date', 'date:chosen')
    else if (entries.has(at)) claim(map, at, 'heading', 'date:entry')
    else if (view.date >= MOSTLY_DATE && (body[at] ?? 0) < LIKELY_BODY) claim(map, at, 'date', 'date:line')
  })
}

import type { Layout } from '../fields/byline-features.ts'
import { entryDates } from './entry-dates.ts'
import { claim, type RoleMap } from './role-map.ts'

/** A line that dates take up to this share is no running text, wherever it stands. */
const DATE_LINE = 0.5
/** A line with a date is running text from this probability on. */
const BODY = 0.5

/** Gives lines of dates their role: that of number `chosen`, those over the entries of a live text, and those that are hardly more than a date. */
export function claimDates({ views, body, titleAt }: Layout, map: RoleMap, chosen: number | undefined): void {
  const entries = entryDates(views, body, titleAt)
  views.forEach((view, at) => {
    if (view.source.number === chosen) claim(map, at, 'date', 'date:chosen')
    else if (entries.has(at)) claim(map, at, 'heading', 'date:entry')
    else if (view.date >= DATE_LINE && (body[at] ?? 0) < BODY) claim(map, at, 'date', 'date:line')
  })
}

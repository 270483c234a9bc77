import type { LineView } from '../lines/view.ts'
import { DATE_ALONE, FEWEST_ENTRIES, LIKELY_BODY } from '../thresholds.ts'

/**
 * Indices of the dates or times that each stand over an entry of a live text or chronicle; none where there are fewer
 * than three, or where they are not most of the dates.
 */
export function entryDates(views: readonly LineView[], body: Float64Array, titleAt: number): ReadonlySet<number> {
  const isEntry = (view: LineView, at: number): boolean =>
    at > titleAt && view.date >= DATE_ALONE && (body[at + 1] ?? 0) >= LIKELY_BODY && (views[at + 1]?.gap ?? 1) <= 1
  const found = views.flatMap((view, at) => (isEntry(view, at) ? [at] : []))
  const dates = views.filter(({ date }, at) => at > titleAt && date >= DATE_ALONE).length
  return new Set(found.length >= FEWEST_ENTRIES && found.length > dates / 2 ? found : [])
}

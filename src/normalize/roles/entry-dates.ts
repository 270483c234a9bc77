import type { LineView } from '../lines/view.ts'

/** Share of a line that its date takes. */
const DATE = 0.9
const BODY = 0.5
/** Entries that make a live text or a chronicle. */
const FEWEST = 3

/** The lines of dates or times that each stand over an entry of a live text or a chronicle; none where there are few. */
export function entryDates(views: readonly LineView[], body: Float64Array, titleAt: number): ReadonlySet<number> {
  const isEntry = (view: LineView, at: number): boolean =>
    at > titleAt && view.date >= DATE && (body[at + 1] ?? 0) >= BODY && (views[at + 1]?.gap ?? 1) <= 1
  const found = views.flatMap((view, at) => (isEntry(view, at) ? [at] : []))
  const dates = views.filter(({ date }, at) => at > titleAt && date >= DATE).length
  return new Set(found.length >= FEWEST && found.length > dates / 2 ? found : [])
}

import type { LineView } from '../lines/view.ts'
import { DATE_ALONE } from '../thresholds.ts'
import { BARRED } from './not-a-title.ts'

/** Fewest timed entries of a live text. It takes one more than for dates: times also stand in programmes of events. */
const FEWEST_TIMED = 4
/** Least log-odds of a line above the entries that may be the title. */
const LEAST_ODDS = -6

const isTime = ({ date, reading }: LineView): boolean =>
  date >= DATE_ALONE &&
  (reading?.mentions ?? []).some(({ time, written }) => time !== undefined && written === undefined)

/** Bars the headings below the times of a live text from being the title, if a line above all of them may be it. */
export function barLiveEntries(views: readonly LineView[], title: Float64Array): void {
  const times = views.flatMap((view, at) => (isTime(view) ? [at] : []))
  if (times.length < FEWEST_TIMED || !title.subarray(0, times[0]).some((odds) => odds > LEAST_ODDS)) return
  const headings = times
    .map((at) => at + 1)
    .filter((at) => (views[at]?.date ?? 1) < DATE_ALONE && (views[at]?.gap ?? 2) <= 1)
  if (headings.length >= FEWEST_TIMED) for (const at of headings) title[at] = BARRED
}

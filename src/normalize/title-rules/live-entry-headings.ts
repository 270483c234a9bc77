import type { LineView } from '../lines/view.ts'
import { BARRED } from './not-a-title.ts'

/** Share of a line that its time takes where nothing else stands on it. */
const TIME = 0.9
/** Entries that make a live text. */
const FEWEST = 4
/** Log-odds of a line above them that may be the title. */
const LEAST = -6

const isTime = ({ date, reading }: LineView): boolean =>
  date >= TIME && (reading?.mentions ?? []).some(({ time, written }) => time !== undefined && written === undefined)

/** Bars the headings of a live text's entries, which stand below their times, where a line above all of them may be the title. */
export function barEntries(views: readonly LineView[], title: Float64Array): void {
  const times = views.flatMap((view, at) => (isTime(view) ? [at] : []))
  if (times.length < FEWEST || !title.subarray(0, times[0]).some((odds) => odds > LEAST)) return
  const headings = times.map((at) => at + 1).filter((at) => (views[at]?.date ?? 1) < TIME && (views[at]?.gap ?? 2) <= 1)
  if (headings.length >= FEWEST) for (const at of headings) title[at] = BARRED
}

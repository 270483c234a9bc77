import type { LineView } from '../lines/view.ts'
import { SURELY_NAME } from '../thresholds.ts'
import { isBylineLabel } from './read-segment.ts'

/** Longest line, in UTF-16 units, that says who somebody is, and most names with such a line below one label. */
const LONGEST_OFFICE = 120
const MOST_BELOW_LABEL = 6

/**
 * The line above the one at `at`; above a name that follows another name and the line on that one, as below "Authors",
 * the line above the first of them.
 */
export function lineAbove(views: readonly LineView[], at: number): LineView | undefined {
  const isPair = (name: number) =>
    (views[name]?.name ?? 0) >= SURELY_NAME &&
    (views[name + 1]?.text.length ?? LONGEST_OFFICE) < LONGEST_OFFICE &&
    !views[name + 1]?.measure.ends
  let first = at
  if ((views[at]?.name ?? 0) >= SURELY_NAME)
    while (first >= 2 && at - first < 2 * MOST_BELOW_LABEL && isPair(first - 2)) first -= 2
  const label = views[first - 1]
  return first < at && label && isBylineLabel(label) ? label : views[at - 1]
}

import { readCredit } from '../credits/read-credit.ts'
import type { LineView } from '../lines/view.ts'
import { LABEL_WORDS, MOSTLY_DATE } from '../thresholds.ts'
import { BARRED, LAST_TITLE } from './not-a-title.ts'

/** Least log-odds of the line above a credit that may be the title. */
const LEAST_ODDS = -6

/**
 * Bars lines that are nothing but the credit of a picture from being the title, where the line above may be it: below a
 * title stands who took its picture.
 */
export function barCredits(views: readonly LineView[], title: Float64Array): void {
  const head = views.slice(0, LAST_TITLE)
  head.forEach((view, at) => {
    const above = views[at - 1]
    if (!above || (title[at] ?? BARRED) <= LEAST_ODDS || (title[at - 1] ?? BARRED) <= LEAST_ODDS) return
    if (above.measure.words <= LABEL_WORDS || above.date >= MOSTLY_DATE || view.gap > 0) return
    if (readCredit(view.text)?.text === '') title[at] = BARRED
  })
}

import { isIntroducedBelow } from '../lines/introduced-below.ts'
import type { LineView } from '../lines/view.ts'
import { BARRED } from './not-a-title.ts'

/** A writer is named among so many first lines. */
const FIRST_LINES = 12
/** Log-odds from which a line is worth barring, and from which another beside it may be the title instead. */
const LIKELY = -1
const LEAST_ODDS = -3
/** Most lines between the name and the title. */
const NEAR = 3

/** Bars the name of a writer, whom a note below the text introduces, from being the title, where another may be it. */
export function barIntroducedNames(views: readonly LineView[], title: Float64Array): void {
  for (let at = 0; at < Math.min(views.length, FIRST_LINES); at++) {
    if ((title[at] ?? BARRED) <= LIKELY || !isIntroducedBelow(views, at)) continue
    const others = title.slice(Math.max(0, at - NEAR), at + NEAR + 1)
    if (others.filter((odds) => odds > LEAST_ODDS).length > 1) title[at] = BARRED
  }
}

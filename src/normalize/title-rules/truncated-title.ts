import type { LineView } from '../lines/view.ts'
import { LAST_TITLE, LONGEST_TITLE } from './not-a-title.ts'

/** UTF-16 units of a title that was cut before its ellipsis. */
const SHORTEST = 15
const FULL_STOP = /[.…。]$/u
const CUT = /\s?(?:\.{3}|…)$/u

/** The line that has all of a title which another line cuts short: "The Bridge That Would..." above "The Bridge That Would Not Open". */
export function wholeTitle(views: readonly LineView[], at: number): number {
  const { folded } = views[at] ?? { folded: '' }
  const beginning = folded.replace(CUT, '')
  if (beginning === folded || beginning.length < SHORTEST) return at
  // A paragraph may begin as its title does.
  const isWhole = ({ folded: other, text }: LineView) =>
    other.startsWith(beginning) && !FULL_STOP.test(other) && text.length <= LONGEST_TITLE
  const whole = views.slice(0, LAST_TITLE).findIndex(isWhole)
  return whole < 0 ? at : whole
}

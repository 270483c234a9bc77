import type { LineView } from '../lines/view.ts'
import { LAST_TITLE, LONGEST_TITLE } from './not-a-title.ts'

/** Shortest beginning of a truncated title, in UTF-16 units. */
const SHORTEST_BEGINNING = 15
const FULL_STOP = /[.…。]$/u
const ELLIPSIS = /\s?(?:\.{3}|…)$/u

/**
 * Index of the line that has in full what the line at `at` truncates ("The Bridge That Would..." for "The Bridge That
 * Would Not Open"); `at` itself where it is not truncated or no such line exists.
 */
export function untruncatedTitle(views: readonly LineView[], at: number): number {
  const { folded } = views[at] ?? { folded: '' }
  const beginning = folded.replace(ELLIPSIS, '')
  if (beginning === folded || beginning.length < SHORTEST_BEGINNING) return at
  // The first paragraph may begin like its title.
  const isWhole = ({ folded: other, text }: LineView) =>
    other.startsWith(beginning) && !FULL_STOP.test(other) && text.length <= LONGEST_TITLE
  const whole = views.slice(0, LAST_TITLE).findIndex(isWhole)
  return whole < 0 ? at : whole
}

import type { SourceLine } from '../../domain/document.ts'
import { fold } from '../text/fold.ts'

/** A short line that may be page furniture, with its index among the lines that are not blank. */
export interface Candidate {
  readonly place: number
  readonly source: SourceLine
  readonly text: string
  /** The line with its numbers masked, as it is on other pages. */
  readonly mask: string
}

/** Longest line of page furniture in UTF-16 units. */
export const LONGEST_FURNITURE = 90
/** Fewest lines from one running head to the next. */
const SHORTEST_PAGE = 5
/** The wide gap between the parts of a running head. */
export const WIDE_GAP = /\S\s{3,}\S/u

/** The short lines among those that are not blank. */
export function candidatesOf(text: readonly SourceLine[]): Candidate[] {
  return text.flatMap((source, place) => {
    const trimmed = source.text.trim()
    if (trimmed.length > 2 * LONGEST_FURNITURE) return []
    const squeezed = trimmed.replace(/\s+/gu, ' ')
    if (squeezed.length > LONGEST_FURNITURE || source.markup) return []
    return [{ place, source, text: trimmed, mask: fold(squeezed).replace(/\p{Nd}+/gu, '#') }]
  })
}

/** Whether the lines are as far apart as pages are. */
export const areApart = (group: readonly Candidate[]): boolean =>
  group.every((one, at) => at === 0 || Math.abs(one.place - (group[at - 1] as Candidate).place) >= SHORTEST_PAGE)

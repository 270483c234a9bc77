import type { SourceLine } from '../../domain/document.ts'
import { fold } from '../lines/fold.ts'

/** A line that may be furniture: a short one, with its place among the lines that are not blank. */
export interface Candidate {
  readonly place: number
  readonly source: SourceLine
  readonly text: string
  /** The line as other pages have it: without its numbers. */
  readonly mask: string
}

/** UTF-16 units of the longest line that may be furniture. */
export const LONGEST = 90
/** Lines that a page has at least between two of its kind. */
const SHORTEST_PAGE = 5
/** The gap that print leaves between the parts of a head. */
export const WIDE_GAP = /\S\s{3,}\S/u

/** The short lines among those that are not blank. */
export function candidatesOf(text: readonly SourceLine[]): Candidate[] {
  return text.flatMap((source, place) => {
    const trimmed = source.text.trim()
    if (trimmed.length > 2 * LONGEST) return []
    const squeezed = trimmed.replace(/\s+/gu, ' ')
    if (squeezed.length > LONGEST || source.markup) return []
    return [{ place, source, text: trimmed, mask: fold(squeezed).replace(/\p{Nd}+/gu, '#') }]
  })
}

/** Whether lines stand as far from one another as pages do. */
export const areApart = (group: readonly Candidate[]): boolean =>
  group.every((one, at) => at === 0 || Math.abs(one.place - (group[at - 1] as Candidate).place) >= SHORTEST_PAGE)

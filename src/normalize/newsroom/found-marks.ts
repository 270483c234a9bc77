import type { SourceLine } from '../../domain/document.ts'
import type { Mark } from './mark.ts'

/**
 * What was found, by index among the lines that are not blank: marks, and lines of which only the date is kept, of a
 * press release's label or of an issue.
 */
export interface FoundMarks {
  readonly marks: Map<number, Mark>
  readonly dates: Map<number, string>
  readonly issued: Map<number, string>
}

/** Whether a line has no markup that says what it is. */
export const isPlain = ({ markup }: SourceLine): boolean => markup === undefined || markup.kind === 'paragraph'

/** Marks a line, if anything was found for it. */
export function markAt(marks: Map<number, Mark>, at: number, found: Mark | undefined): void {
  if (found) marks.set(at, found)
}

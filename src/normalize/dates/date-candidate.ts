import type { WrittenDate } from '../../domain/instant.ts'
import type { DateLine } from './mention.ts'

/** The part of the document that a line is in, as far as the caller can tell. */
export type Place =
  /** Above the title. */
  | 'above'
  /** The title itself. */
  | 'title'
  /** Between the title and the first paragraph of the body. */
  | 'head'
  | 'body'
  /** After the last paragraph of the body. */
  | 'tail'

/** A line that may date the document. */
export interface DateCandidate {
  /** 1-based. */
  readonly line: number
  readonly place: Place
  /** Whether the line ends like a sentence. */
  readonly ends: boolean
  readonly reading: DateLine
}

/** The date chosen for a document, with its evidence. */
export interface ChosenDate {
  readonly date: WrittenDate
  /** 1-based line that it was read from. */
  readonly line: number
  /** The rule that chose it, such as `labelled-published`. */
  readonly rule: string
  /** From 0 to 1; below `DOUBTFUL` where day and month may be exchanged. */
  readonly confidence: number
}

/** The dates of a document; one that the lines do not give is absent. */
export interface ChosenDates {
  readonly published?: ChosenDate
  readonly modified?: ChosenDate
}

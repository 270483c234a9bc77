import type { WrittenDate } from '../../domain/instant.ts'

/** Order of day and month in a date written in digits only. */
export type DayOrder = 'dmy' | 'mdy'

/** What the words beside a date say that it is the date of. */
export type DateLabel = 'published' | 'modified' | 'none'

/** What is known about a line before it is read. */
export interface DateContext {
  /** BCP 47; decides between readings that languages do not share, such as `11/9/2001` or `listopad`. */
  readonly language?: string
  /** Overrides the order that the language prefers. */
  readonly dayOrder?: DayOrder
}

/** The primary subtag of the context's language; empty where it gives none. */
export function languageOf({ language }: DateContext): string {
  return language?.split('-')[0]?.toLowerCase() ?? ''
}

/** A place in a line that names a date, a time of day or a time relative to the present. */
export interface DateMention {
  /** UTF-16 offsets in the line; a time, weekday and zone that belong to the date are inside. */
  readonly start: number
  readonly end: number
  /** Present only where the line gives year, month and day: nothing is filled in. */
  readonly written?: WrittenDate
  /** `MM-DD`, where the line gives no year. */
  readonly monthDay?: string
  /** `HH:MM` or `HH:MM:SS`, where the line gives a time without a year. */
  readonly time?: string
  readonly label: DateLabel
  /** Whether year, month and day are all given. */
  readonly complete: boolean
  /** False where day and month, or the century, could as well be read otherwise. */
  readonly certain: boolean
  /** The same date with day and month exchanged, where that is a date too: `YYYY-MM-DD[THH:MM[:SS]]`. */
  readonly exchanged?: string
  /** The order in which day and month were read, where both orders give a date. */
  readonly readAs?: DayOrder
  /** The order of day and month that the digits of this date, or its weekday, allow alone: evidence for other dates. */
  readonly order?: DayOrder
  /** Relative to a present that the line does not give: "2 hours ago", "yesterday". */
  readonly relative?: true
}

/** A line read as a line of dates. */
export interface DateLine {
  readonly mentions: readonly DateMention[]
  /**
   * Letters and digits of the line that belong to dates, their labels, times, zones and reading times: from 0 (none) to 1
   * (all). A date line has 1, or less with a byline in it; running text that mentions a date has far less.
   */
  readonly share: number
  /** What is left of the line without those parts and the separators around them: often a byline. */
  readonly rest: string
  /** A label that waits for a date on the next line: "Published:" alone or at the end of the line. */
  readonly opens?: 'published' | 'modified'
}

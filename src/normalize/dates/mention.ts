import type { WrittenDate } from '../../domain/instant.ts'

/** Order of day and month in a date of digits. */
export type DayOrder = 'dmy' | 'mdy'

/** What the words beside a date say that it is the date of. */
export type DateLabel = 'published' | 'modified' | 'none'

/** What is known about a line before it is read. */
export interface DateContext {
  /** BCP 47; decides between readings that differ by language, such as `11/9/2001` or `listopad`. */
  readonly language?: string
  /** Overrides the order that is usual in the language. */
  readonly dayOrder?: DayOrder
}

/** The primary subtag of the context's language; empty without one. */
export function languageOf({ language }: DateContext): string {
  return language?.split('-')[0]?.toLowerCase() ?? ''
}

/** A date, a time of day or a time relative to the present, as named in a line. */
export interface DateMention {
  /** UTF-16 offsets in the line, around the date with its time, weekday and zone. */
  readonly start: number
  readonly end: number
  /** Present only if the line gives year, month and day; nothing is filled in. */
  readonly written?: WrittenDate
  /** `MM-DD`, if the line gives no year. */
  readonly monthDay?: string
  /** `HH:MM` or `HH:MM:SS`, if the line gives a time without a year. */
  readonly time?: string
  readonly label: DateLabel
  /** Whether year, month and day are all given. */
  readonly complete: boolean
  /** False if day and month, or the century, could be read otherwise. */
  readonly certain: boolean
  /** The date with day and month exchanged, if that is a date too: `YYYY-MM-DD[THH:MM[:SS]]`. */
  readonly exchanged?: string
  /** The order in which day and month were read, if both orders give a date. */
  readonly readAs?: DayOrder
  /** The only order that the digits of this date, or its weekday, allow: evidence for other dates. */
  readonly order?: DayOrder
  /** Whether it is relative to a present that the line does not give: "2 hours ago", "yesterday". */
  readonly relative?: true
  /** Whether it has a label with a colon that is none of publication: "Sentenced: 9 February 2024". */
  readonly isNamed?: true
  /** Whether it is that of something else than the article: of an event, of the end of a range. */
  readonly isOther?: boolean
}

/** A line read as a date line. */
export interface DateLine {
  readonly mentions: readonly DateMention[]
  /**
   * Share of the letters and digits of the line that belong to dates, their labels, times, zones and reading times. A
   * date line has 1, or less with a byline in it; running text that mentions a date has far less.
   */
  readonly share: number
  /** What remains of the line without those parts and the separators around them; often a byline. */
  readonly rest: string
  /** A label that waits for a date on the next line: "Published:" alone or at the end of the line. */
  readonly opens?: 'published' | 'modified'
}

/**
 * The words with which one language writes dates, a row of `languages.json`. Words are separated by commas, months and
 * weekdays by bars. Case, accents, and kinds of space and digit do not matter.
 */
export interface LanguageRow {
  /** BCP 47 primary subtag. */
  readonly language: string
  /** Order of day, month and year in dates of digits that do not begin with a full year; `dmy` by default. */
  readonly order?: string
  /** Regions where that order holds, if it does not in others: English has the month first in `us`. */
  readonly orderIn?: string
  /** Twelve groups of names, genitives and abbreviations, January first. */
  readonly months?: string
  /** A word that makes the number after it (Vietnamese `tháng 11`) or before it (`11月`) a month. */
  readonly monthBefore?: string
  readonly monthAfter?: string
  /** Seven groups, Sunday first. */
  readonly weekdays: string
  /**
   * Parts of the day on a twelve-hour clock: before noon, after noon, around noon, and the night, including midnight.
   */
  readonly am?: string
  readonly pm?: string
  readonly noon?: string
  readonly night?: string
  /** Words within or before a date or time that mean nothing: "of", "de", "um", "klo", 年. */
  readonly join?: string
  /** Words of `join` that only precede times of day: with them `20.30` is a time. */
  readonly clock?: string
  /** Units of a time of day: "20 h 30", "20时30分", "20 Uhr". */
  readonly hours?: string
  readonly minutes?: string
  readonly seconds?: string
  /** Labels of the date of publication, and of the last change. */
  readonly published?: string
  readonly modified?: string
  /** Whether labels may follow their date. */
  readonly labelsFollow?: boolean
  /** Units of a span of time, and the words that count it back from now: "3 hours" "ago", "il y a" "3 heures". */
  readonly spans?: string
  readonly ago?: string
  /** Words before such a span that count only if a word of `ago` follows it: "for" 3 timer siden. */
  readonly agoBegins?: string
  /** Days and moments relative to now: "today", "yesterday", "just now". */
  readonly days?: string
  /** Words for the time that reading takes: "min read", "Lesedauer". */
  readonly reading?: string
  /** Words right before or after the date of something else: of an event, a deadline, a birth; `version` 1.2.20. */
  readonly others?: string
}

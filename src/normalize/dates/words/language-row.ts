/**
 * The words with which one language writes dates; a row of `languages.json`.
 * Words are separated by commas, months and weekdays by bars. Case, accents, kinds of space and of digits do not matter.
 */
export interface LanguageRow {
  /** BCP 47, primary subtag. */
  readonly language: string
  /** Order of a date in digits whose year is not written first in full; day, month, year unless said otherwise. */
  readonly order?: string
  /** Twelve groups of names, genitives and abbreviations, January first. */
  readonly months?: string
  /** A word that makes a month of the number after it (Vietnamese `tháng 11`) or before it (`11月`). */
  readonly monthBefore?: string
  readonly monthAfter?: string
  /** Seven groups, Sunday first. */
  readonly weekdays: string
  /** Parts of the day on a clock of twelve hours: before and after noon, around noon, and the night, with midnight in it. */
  readonly am?: string
  readonly pm?: string
  readonly noon?: string
  readonly night?: string
  /** Words that stand inside a date or in front of a date or time and say nothing more: "of", "de", "um", "klo", 年. */
  readonly join?: string
  /** Words of `join` that only stand in front of a time of day: with them `20.30` is one. */
  readonly clock?: string
  /** Units after the numbers of a time of day: "20 h 30", "20時30分", "20 Uhr". */
  readonly hours?: string
  readonly minutes?: string
  readonly seconds?: string
  /** What a date is called that says when a text was published, or last changed. */
  readonly published?: string
  readonly modified?: string
  /** Labels may stand after their date. */
  readonly labelsFollow?: boolean
  /** Units of a span of time, and the words that count it back from now: "3 hours" "ago", "il y a" "3 heures". */
  readonly spans?: string
  readonly ago?: string
  /** Before such a span, but only where `ago` follows it: "for" 3 timer siden. */
  readonly agoBegins?: string
  /** Days and moments named from now: "today", "yesterday", "just now". */
  readonly days?: string
  /** What goes with the minutes that reading takes: "min read", "Lesedauer". */
  readonly reading?: string
}

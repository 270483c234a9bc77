import { at } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { Calendar } from '../words/lexicon.ts'

/** A year as written, in the calendar of its month. */
export interface YearPart {
  readonly year: number
  /** Index of its outermost token on the left and on the right. */
  readonly first: number
  readonly last: number
}

const BUDDHIST = 543
const BUDDHIST_SPAN = [2400, 2643] as const
/** Later years in digits are those of other calendars, such as the Vikram years of Nepal. */
const GREGORIAN_SPAN = [1600, 2060] as const
const HIJRI_SPAN = [1200, 1500] as const

function within(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to
}

/** A year of four digits in its calendar, Buddhist years as Gregorian ones; undefined where it is none. */
export function fullYear(value: number, calendar: Calendar): number | undefined {
  if (calendar === 'gregorian' && within(value, BUDDHIST_SPAN)) return value - BUDDHIST
  if (calendar === 'other') return within(value, [1200, 2200]) ? value : undefined
  return within(value, calendar === 'gregorian' ? GREGORIAN_SPAN : HIJRI_SPAN) ? value : undefined
}

/** A year of two digits: within the window 1970 to 2069, or its like in the solar and the Buddhist calendar. */
export function shortYear(value: number, calendar: Calendar, isThai: boolean): number {
  if (calendar === 'solar') return value >= 50 ? 1300 + value : 1400 + value
  if (isThai && value >= 50) return 2500 + value - BUDDHIST
  return value >= 70 ? 1900 + value : 2000 + value
}

/** The year that the number at an index is: of four digits, after an era, or of two digits after an apostrophe. */
export function yearAt(tokens: readonly Token[], index: number, calendar: Calendar): YearPart | undefined {
  const number = at(tokens, index)
  if (number.kind !== 'number') return undefined
  const before = at(tokens, index - 1)
  if (before.word.era !== undefined) return { year: number.value + before.word.era, first: index - 1, last: index }
  if (number.digits === 2 && before.mark === "'") {
    return { year: shortYear(number.value, calendar, false), first: index - 1, last: index }
  }
  if (number.digits === 3 && isRepublican(tokens, index))
    return { year: number.value + 1911, first: index, last: index }
  const year = number.digits === 4 ? fullYear(number.value, calendar) : undefined
  return year === undefined ? undefined : { year, first: index, last: index }
}

/** Years of the Republic of China: 113年 is 2024, and nothing else has three digits. */
function isRepublican(tokens: readonly Token[], index: number): boolean {
  return within(at(tokens, index).value, [90, 139]) && at(tokens, index + 1).word.join === true
}

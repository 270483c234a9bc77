import { at } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { Calendar } from '../words/lexicon.ts'

/** A year as written, in the calendar of its month. */
export interface YearPart {
  readonly year: number
  /** Indices of its outermost tokens. */
  readonly first: number
  readonly last: number
}

/** Years by which the Buddhist calendar is ahead, and its years that are converted: Gregorian 1857 to 2100. */
const BUDDHIST = 543
const BUDDHIST_SPAN = [2400, 2643] as const
/** Gregorian years that are accepted; later ones belong to other calendars, such as the Vikram years of Nepal. */
const GREGORIAN_SPAN = [1600, 2060] as const
/** Years that are accepted in the Hijri calendars, and in any other. */
const HIJRI_SPAN = [1200, 1500] as const

const OTHER_SPAN = [1200, 2200] as const
/** Years of the Ethiopian calendar that are accepted; it is seven or eight years behind. */
const ETHIOPIC_SPAN = [1850, 2053] as const

function within(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to
}

/**
 * A year of four digits in its calendar, Buddhist years converted to Gregorian ones; undefined where it is out of
 * range.
 */
export function fullYear(value: number, calendar: Calendar): number | undefined {
  if (calendar === 'gregorian' && within(value, BUDDHIST_SPAN)) return value - BUDDHIST
  if (calendar === 'ethiopic') return within(value, ETHIOPIC_SPAN) ? value : undefined
  if (calendar === 'other') return within(value, OTHER_SPAN) ? value : undefined
  return within(value, calendar === 'gregorian' ? GREGORIAN_SPAN : HIJRI_SPAN) ? value : undefined
}

/** A year of two digits: from 1970 to 2069, or from about the same years in the solar Hijri and Buddhist calendars. */
export function shortYear(value: number, calendar: Calendar, isThai: boolean): number {
  if (calendar === 'solar') return value >= 50 ? 1300 + value : 1400 + value
  if (isThai && value >= 50) return 2500 + value - BUDDHIST
  return value >= 70 ? 1900 + value : 2000 + value
}

/** The year at an index: of four digits, after the name of an era, or of two digits after an apostrophe. */
export function yearAt(tokens: readonly Token[], index: number, calendar: Calendar): YearPart | undefined {
  const number = at(tokens, index)
  if (number.kind !== 'number') return undefined
  const before = at(tokens, index - 1)
  if (before.word.era !== undefined) return { year: number.value + before.word.era, first: index - 1, last: index }
  if (number.digits === 2 && before.mark === "'") {
    return { year: shortYear(number.value, calendar, false), first: index - 1, last: index }
  }
  if (number.digits === 3 && isRepublican(tokens, index))
    return { year: number.value + REPUBLICAN, first: index, last: index }
  const year = number.digits === 4 ? fullYear(number.value, calendar) : undefined
  return year === undefined ? undefined : { year, first: index, last: index }
}

/** Years by which the Republic of China's calendar is behind, and its years that are converted: 2001 to 2050. */
const REPUBLICAN = 1911
const REPUBLICAN_SPAN = [90, 139] as const

/** The Gregorian year of a number of three digits as a year of the Republic of China; undefined where it is out of range. */
export const republicanYear = (value: number): number | undefined =>
  within(value, REPUBLICAN_SPAN) ? value + REPUBLICAN : undefined

/** Whether a number of three digits is a year of the Republic of China: 113年 is 2024. */
function isRepublican(tokens: readonly Token[], index: number): boolean {
  return within(at(tokens, index).value, REPUBLICAN_SPAN) && at(tokens, index + 1).word.join === true
}

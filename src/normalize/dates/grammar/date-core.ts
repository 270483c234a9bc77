import type { DayOrder } from '../mention.ts'
import type { Day } from './calendar-arithmetic.ts'
import type { TimePart } from './time-of-day.ts'

/** Day, month and year found among the tokens of a line. */
export interface DateCore {
  /** Indices of the outermost tokens. */
  readonly first: number
  readonly last: number
  /** Absent if the year, or a way to convert it, is missing. */
  readonly day?: Day
  /** Absent if the line gives no day, or gives the year too. */
  readonly monthDay?: { readonly month: number; readonly day: number }
  /** Whether day and month are certain. */
  readonly certain: boolean
  /** The date with day and month exchanged. */
  readonly exchanged?: Day
  /** The order in which they were read, if both are possible. */
  readonly readAs?: DayOrder
  /** The only order of day and month that the digits allow. */
  readonly order?: DayOrder
  /** A time of day inside the date. */
  readonly time?: TimePart
}

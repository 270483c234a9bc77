import type { DayOrder } from '../mention.ts'
import type { Day } from './calendar-arithmetic.ts'
import type { TimePart } from './time-of-day.ts'

/** Day, month and year found among the tokens of a line. */
export interface DateCore {
  /** Indexes of the outermost tokens. */
  readonly first: number
  readonly last: number
  /** Absent where the year, or a way to convert it, is missing. */
  readonly day?: Day
  /** Absent where the line gives no day, or a year besides. */
  readonly monthDay?: { readonly month: number; readonly day: number }
  /** Whether day and month are sure. */
  readonly certain: boolean
  /** The reading with day and month exchanged. */
  readonly exchanged?: Day
  /** The order in which they were read, where both are possible. */
  readonly readAs?: DayOrder
  /** The only order of day and month that the digits allow. */
  readonly order?: DayOrder
  /** A time that stands inside it. */
  readonly time?: TimePart
}

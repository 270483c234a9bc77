/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/**
 * A date as an article writes it: the local time, and the zone if one is given. `wall` is `YYYY-MM-DD`,
 * `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`; `zone` is an offset such as `+07:00` or an IANA name such as
 * `Europe/Paris`.
 */
export interface WrittenDate {
  readonly wall: string
  readonly zone?: string
}

/** The source of the current time: the system clock, or a fixed one for reproducible builds. */
export interface Clock {
  now(): Instant
  /** A monotonic clock in milliseconds, for measuring durations. */
  ticks(): number
  /** Resolves when `now()` has reached `instant`. */
  until(instant: Instant): Promise<void>
}

/** A minute, in milliseconds. */
export const MINUTE = 60_000

/** An hour, in milliseconds. */
export const HOUR = 3_600_000

/** A day of 24 hours, in milliseconds. */
export const DAY = 86_400_000

import type { TimeStamp } from './time-stamp.ts'

/** Stamps that a transcript has at least. */
export const FEWEST = 3
/** A recording that is not marked as such begins within its first minute: others are times of day. */
const FIRST_MINUTE = 60

/** Whether stamps count the time of a recording: none is before the one above it. */
export function counts(stamps: readonly TimeStamp[]): boolean {
  const [first] = stamps
  if (!first || stamps.length < FEWEST) return false
  if (!stamps.every(({ isMarked }) => isMarked) && first.seconds >= FIRST_MINUTE) return false
  return (
    stamps.every(({ seconds }, at) => at === 0 || seconds >= (stamps[at - 1]?.seconds ?? 0)) && first !== stamps.at(-1)
  )
}

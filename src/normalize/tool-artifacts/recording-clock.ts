import type { TimeStamp } from './time-stamp.ts'

/** Fewest time stamps of a transcript. */
export const FEWEST_STAMPS = 3
/**
 * Stamps that could be times of day are those of a recording only if the first is within the first minute (seconds).
 */
const FIRST_MINUTE = 60

/**
 * Whether time stamps are offsets into a recording rather than times of day: they never go back, and more than one
 * differs.
 */
export function isRecordingClock(stamps: readonly TimeStamp[]): boolean {
  const [first] = stamps
  if (!first || stamps.length < FEWEST_STAMPS) return false
  if (!stamps.every(({ isMarked }) => isMarked) && first.seconds >= FIRST_MINUTE) return false
  return (
    stamps.every(({ seconds }, at) => at === 0 || seconds >= (stamps[at - 1]?.seconds ?? 0)) && first !== stamps.at(-1)
  )
}

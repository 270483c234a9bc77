/** A moment of a recording that a line opens with. */
export interface TimeStamp {
  /** From the start of the recording. */
  readonly seconds: number
  /** Where what is said begins. */
  readonly end: number
  /** Whether brackets or a third number show that it is no time of day. */
  readonly isMarked: boolean
}

const STAMP =
  /^\s*([[(<]?)(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,]\d{1,3})?(?:\s?[-–—]\s?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)?([\])>]?)(?=\s|$)\s*(?:[-–—|]\s+)?/u

/** Seconds of hours, minutes and seconds as they are written. */
export const toSeconds = (hours: string | undefined, minutes: string, seconds: string): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)

/** Reads the time stamp that a line of a transcript opens with. */
export function readStamp(text: string): TimeStamp | undefined {
  const found = text.includes(':') ? STAMP.exec(text) : undefined
  if (!found) return undefined
  const [whole, open = '', hours, minutes = '', seconds = '', close = ''] = found
  if ((open === '') !== (close === '') || Number(seconds) > 59) return undefined
  return {
    seconds: toSeconds(hours, minutes, seconds),
    end: whole.length,
    isMarked: open !== '' || hours !== undefined,
  }
}

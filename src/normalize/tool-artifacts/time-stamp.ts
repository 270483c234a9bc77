/** A time stamp at the start of a line. */
export interface TimeStamp {
  /** From the start of the recording. */
  readonly seconds: number
  /** Index in the line where the text after the stamp begins. */
  readonly end: number
  /** Whether brackets or hours show that it is not a time of day. */
  readonly isMarked: boolean
}

const STAMP =
  /^\s*([[(<]?)(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,]\d{1,3})?(?:\s?[-–—]\s?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)?([\])>]?)(?=\s|$)\s*(?:[-–—|]\s+)?/u

/** Hours, minutes and seconds, as digits, in seconds. */
export const toSeconds = (hours: string | undefined, minutes: string, seconds: string): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)

/** Reads the time stamp that a line of a transcript begins with; undefined where it has none. */
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
